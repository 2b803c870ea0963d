import { expect, test } from "vitest";
import { addDays, today } from "#app/domain/day.ts";
import { startPair } from "#app/domain/pairs/beginning.server.ts";
import { todayScreen } from "#app/domain/today/screens.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildMan, buildPair } from "#tests/support/pairs.ts";
import { countingStatements } from "#tests/support/statements.ts";

/** With the question who asks they are the six that the screen may take (docs/performance.md). */
const QUESTIONS = 5;

test("Today asks the database five times, however much there is, and writes once what is seen", async () => {
  const db = await freshDatabase();
  const { by, participant } = await buildPair(db, { on: addDays(today(), -40) });
  const all = { by, whose: "all" as const, open: participant.personId };
  const { counted, statements } = countingStatements(db);
  await todayScreen(counted, all);
  expect(statements).toEqual(Array(QUESTIONS).fill("SelectQueryNode"));

  for (let more = 0; more < 3; more++) {
    const man = await buildMan(db, "participant");
    const other = await buildMan(db, "support_person");
    const men = { participantId: man.personId, supportPersonId: other.personId };
    await startPair(db, { by, ...men, on: addDays(today(), -40) });
    const ids = [man.personId, other.personId];
    await db.updateTable("person").set({ protected_on: today() }).where("id", "in", ids).execute();
  }
  statements.length = 0;
  const page = await todayScreen(counted, all);
  expect(page.now.count).toBe(4);
  expect(statements).toEqual([...Array(QUESTIONS).fill("SelectQueryNode"), "InsertQueryNode"]);
  const seen = await db
    .selectFrom("audit_entry")
    .select("person_id")
    .where("what", "=", "seen_in_list")
    .execute();
  expect(new Set(seen.map(({ person_id }) => person_id)).size).toBe(6);
});
