import { expect, test } from "vitest";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { answerFarewell, farewellsIn, handleFarewell } from "#app/domain/pairs/farewells.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { myPage } from "#app/domain/today/my-page.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const START = "2026-03-02" as Day;
const on = (days: number) => addDays(START, days);
const after = (days: number) => helsinkiInstant(on(days), "12:00");

test("who asks for something else after a pair is told so, until the office has taken it up", async () => {
  const db = await freshDatabase();
  const by = await buildCoordinator(db);
  const { pairId, participant } = await buildPair(db, { on: START });
  await endPair(db, { by, pairId, on: on(60), reason: "time", at: after(60) });
  const next = async (days: number) =>
    (await myPage(db, { man: participant, language: "fi", at: after(days) })).next;
  expect(await next(61)).toMatchObject({ code: "step" });
  const { token } = await db
    .selectFrom("farewell")
    .select("token")
    .where("person_id", "=", participant.personId)
    .executeTakeFirstOrThrow();
  const say = (wish: "another_pair" | "groups" | "support_person", days: number) =>
    answerFarewell(db, {
      token,
      viewer: null,
      face: 4,
      morePeople: null,
      moreAtHome: null,
      next: wish,
      words: null,
      at: after(days),
    });
  await say("another_pair", 61);
  expect(await next(61)).toMatchObject({ code: "step" });
  await say("support_person", 62);
  expect(await next(62)).toEqual({ code: "after_pair", wish: "support_person", hearsBy: on(69) });
  const said = (await farewellsIn(db, pairId)).find(
    ({ personId }) => personId === participant.personId,
  );
  await handleFarewell(db, { by, farewellId: said?.id ?? "", at: after(63) });
  expect(await next(63)).toMatchObject({ code: "step" });
});
