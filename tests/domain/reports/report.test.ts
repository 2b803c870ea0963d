import { beforeEach, describe, expect, test } from "vitest";
import { addDays, addMonths, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { markAttended } from "#app/domain/gatherings/attendance.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { answerCheckIn } from "#app/domain/pairs/check-in-answers.server.ts";
import { sendCheckIns } from "#app/domain/pairs/check-ins.server.ts";
import { moveMan } from "#app/domain/pairs/circumstances.server.ts";
import { answerFarewell } from "#app/domain/pairs/farewells.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { protectDetails } from "#app/domain/people/profile.server.ts";
import { deleteMyself } from "#app/domain/privacy/deletion.server.ts";
import { forgetWhatIsDue } from "#app/domain/privacy/retention.server.ts";
import { FEWEST_TOLD, sparingly } from "#app/domain/reports/figure.ts";
import { yearReport } from "#app/domain/reports/report.server.ts";
import { usualYear } from "#app/domain/reports/year.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const STARTED = "2025-03-01" as Day;
const ENDED = "2025-06-30" as Day;
const NEW_YEAR = "2026-01-01" as Day;
const noon = (day: Day) => helsinkiInstant(day, "12:00");

let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
});

async function figures(at = noon(NEW_YEAR)) {
  const by = await buildCoordinator(db);
  const { sections } = await yearReport(db, { by, year: 2025, language: "en", at });
  return Object.fromEntries(
    sections.map(({ code, figures: all }) => [
      code,
      Object.fromEntries(all.map((one) => [one.name ?? one.code, one.value])),
    ]),
  );
}

/** A pair that met twice, was asked how it goes, and has ended; men who came to a group. */
async function aYear() {
  const pair = await buildPair(db, { on: STARTED });
  const { pairId, by, participant } = pair;
  for (const [days, minutes] of [
    [5, 60],
    [20, 120],
  ] as const) {
    const metOn = addDays(STARTED, days);
    await logMeeting(db, {
      by: participant,
      pairId,
      metOn,
      minutes,
      what: "talk",
      place: null,
      at: noon(metOn),
    });
  }
  await sendCheckIns(db, noon(addDays(STARTED, 15)));
  const [first] = await db.selectFrom("check_in").select("token").execute();
  const said = { face: 4, didMeet: null, callMe: false, words: "Hyvin menee" };
  const answered = noon(addDays(STARTED, 16));
  await answerCheckIn(db, { token: first?.token ?? "", viewer: null, ...said, at: answered });
  await endPair(db, { by, pairId, on: ENDED, reason: "goals_reached", at: noon(ENDED) });
  for (const { token } of await db.selectFrom("farewell").select("token").execute()) {
    const how = {
      face: 5,
      morePeople: "yes",
      moreAtHome: "yes",
      next: null,
      words: "Kiitos",
    } as const;
    await answerFarewell(db, { token, viewer: null, ...how, at: noon(ENDED) });
  }
  const contact = someContact();
  for (const day of ["2025-05-05", "2025-05-12", "2025-09-01"] as Day[]) {
    const startsAt = helsinkiInstant(day, "17:00");
    const { eventId } = await buildEvent(db, { by, at: noon(addDays(day, -9)), startsAt });
    const guest = { name: "Ali", contact, language: "en" as const, friends: 1 };
    const { signUpId } = await signUp(db, { eventId, ...guest, at: noon(addDays(day, -3)) });
    await markAttended(db, { by, eventId, signUpId, at: helsinkiInstant(day, "17:10") });
    const other = { name: "Omar", contact: someContact(), language: "so" as const };
    await signUp(db, { eventId, ...other, at: noon(addDays(day, -3)) });
  }
  return pair;
}

describe("the report of a year", () => {
  test("counts who was reached, pairs, meetings and answers", async () => {
    await aYear();
    expect(await figures()).toMatchObject({
      reach: { signed_up: 9, visits: 6, visits_named: 3, men_came: 2, participants: 1 },
      volunteers: { volunteers: 1, trained: 1, available: 1 },
      pairs: { pairs: 1, started: 1, open: 0, met: 1, meetings: 2, hours: 3, ended: 1 },
      reasons: { goals_reached: "not_told", moved: "not_told" },
      waiting: { waited: 1 },
      groups: { groups: 3, dates: 3 },
      check_ins: { check_ins_answered: 1, face_4: "not_told", face_1: "not_told" },
      farewells: { farewells_answered: 2, face_5: "not_told", face_1: "not_told" },
      more_people: { more_people_answered: 2, more_people_yes: "not_told" },
      more_at_home: { more_at_home_answered: 1, more_at_home_yes: "not_told" },
      areas: { Helsinki: "not_told" },
    });
  });

  test("is the same when names, answers and men have been forgotten", async () => {
    const { by, participant, supportPerson } = await aYear();
    const before = await figures();
    await forgetWhatIsDue(db, noon(addDays(ENDED, 200)));
    expect(await figures()).toEqual(before);
    await forgetWhatIsDue(db, noon(addMonths(ENDED, 13)));
    expect(await db.selectFrom("farewell").select("id").execute()).toEqual([]);
    expect(await db.selectFrom("check_in").select("id").execute()).toEqual([]);
    expect(await figures()).toEqual(before);
    await deleteMyself(db, { man: participant, at: noon(addMonths(ENDED, 13)) });
    const role = await db
      .selectFrom("role")
      .select("id")
      .where("person_id", "=", supportPerson.personId)
      .executeTakeFirstOrThrow();
    const left = addMonths(ENDED, 13);
    await moveMan(db, { by, roleId: role.id, to: "left", on: left, at: noon(left) });
    await forgetWhatIsDue(db, noon(addMonths(ENDED, 26)));
    const forgotten = await db.selectFrom("person").select("forgotten_on").execute();
    expect(forgotten.every(({ forgotten_on }) => forgotten_on !== null)).toBe(true);
    expect(await figures()).toEqual(before);
  });

  test("is the same when a man deletes himself while his answers are fresh", async () => {
    const { participant } = await aYear();
    const before = await figures();
    await deleteMyself(db, { man: participant, at: noon(addDays(ENDED, 10)) });
    expect(await figures()).toEqual(before);
    const kept = await db.selectFrom("kept_count").selectAll().execute();
    expect(JSON.stringify(kept)).not.toMatch(/Kiitos|Hyvin/);
  });

  test("says of nobody with protected details where he lives", async () => {
    const { by, participant } = await aYear();
    await protectDetails(db, { by, personId: participant.personId, at: noon(ENDED) });
    expect(await figures()).toMatchObject({ areas: { "": "not_told" } });
    expect(Object.keys((await figures())["areas"] ?? {})).not.toContain("Helsinki");
  });

  test("is of the year that is reported next", () => {
    expect(usualYear("2026-03-31" as Day)).toBe(2025);
    expect(usualYear("2026-04-01" as Day)).toBe(2026);
  });
});

test("no small number is told, nor one from which it could be worked out", () => {
  const parts = (...values: number[]) =>
    sparingly(values.map((value, at) => ({ code: `${at}`, value, how: "sampled" as const }))).map(
      ({ value }) => value,
    );
  expect(parts(12, 7, 2)).toEqual([12, "not_told", "fewer"]);
  expect(parts(12, 3, 2)).toEqual([12, "fewer", "fewer"]);
  expect(parts(12, FEWEST_TOLD, 0)).toEqual([12, FEWEST_TOLD, 0]);
  const untold = ["not_told", "not_told", "not_told"];
  expect(parts(2, 0, 0)).toEqual(untold);
  expect(parts(2, 2, 0)).toEqual(untold);
  expect(parts(0, 0, 0)).toEqual([0, 0, 0]);
});
