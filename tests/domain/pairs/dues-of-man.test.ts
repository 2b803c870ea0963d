import { beforeEach, expect, test } from "vitest";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { answerCheckIn } from "#app/domain/pairs/check-in-answers.server.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import { duesOfMan } from "#app/domain/pairs/dues-of-man.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPair } from "#tests/support/pairs.ts";

const STARTED = "2026-03-02" as Day;
const LATER = addDays(STARTED, 16);
const noon = (day: Day) => helsinkiInstant(day, "12:00");

let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
});

test("a man's page says what Today says: his own words first, and only his", async () => {
  const { pairId, participant, supportPerson, by } = await buildPair(db, { on: STARTED });
  await sendCheckIns(db, noon(LATER));
  const asked = await db
    .selectFrom("check_in")
    .select("token")
    .where("person_id", "=", participant.personId)
    .executeTakeFirstOrThrow();
  const said = { face: 1, didMeet: null, callMe: false, words: null } as const;
  await answerCheckIn(db, { token: asked.token, viewer: null, ...said, at: noon(LATER) });
  const duesOf = async ({ personId }: { personId: string | null }) =>
    (
      await duesOfMan(db, {
        personId: personId ?? "",
        pairs: [{ id: pairId, otherName: "" }],
        today: LATER,
      })
    ).map(({ what }) => what);
  expect(await duesOf(participant)).toEqual(["low_face", "first_meeting", "first_times", "talk"]);
  expect(await duesOf(supportPerson)).toEqual(["first_meeting", "first_times", "talk"]);
  await endPair(db, { by, pairId, on: LATER, reason: "other", at: noon(LATER) });
  expect(await duesOf(supportPerson)).toEqual([]);
});
