import { beforeEach, expect, test } from "vitest";
import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addDays, addHours, type Day, dayOf, helsinkiInstant } from "#app/domain/day.ts";
import { myCalendar } from "#app/domain/feeds/my-calendar.server.ts";
import { sitemap } from "#app/domain/feeds/sitemap.server.ts";
import { officePlan } from "#app/domain/matching/office-plan.server.ts";
import { answerProposal } from "#app/domain/pairs/answers.server.ts";
import { roundsInMyData } from "#app/domain/privacy/my-rounds.server.ts";
import { yearReport } from "#app/domain/reports/report.server.ts";
import { withdrawFromRound } from "#app/domain/rounds/applications.server.ts";
import { comersOfDate, writeComers } from "#app/domain/rounds/attendance.server.ts";
import { remindOfRoundDates } from "#app/domain/rounds/date-letters.server.ts";
import { addRoundDates, cancelRoundDate, moveRoundDate } from "#app/domain/rounds/dates.server.ts";
import { forgetApplications } from "#app/domain/rounds/forgetting.server.ts";
import { beginRound } from "#app/domain/rounds/lifecycle.server.ts";
import { mergePlacesEverywhere } from "#app/domain/rounds/merging-places.server.ts";
import { myRound } from "#app/domain/rounds/my-rounds.server.ts";
import { proposeChosen } from "#app/domain/rounds/proposing.server.ts";
import type { Db } from "#db/open.ts";
import { buildCalendarLink } from "#tests/support/accounts.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPlace } from "#tests/support/gatherings.ts";
import { buildApplicant, buildRound, dayOfRound, FORMING, STARTS } from "#tests/support/rounds.ts";
import { buildCoordinator } from "#tests/support/world.ts";

let db: Db;
let kaisa: Coordinator;
let roundId: string;
let placeId: string;
let inIt: Man;
let without: Man;
const at = dayOfRound(20);
const day = dayOf(dayOfRound(STARTS)) as Day;

beforeEach(async () => {
  db = await freshDatabase();
  kaisa = await buildCoordinator(db);
  roundId = await buildRound(db, { by: kaisa });
  placeId = await buildPlace(db, { by: kaisa });
  inIt = await buildApplicant(db, { roundId, kind: "participant" });
  without = await buildApplicant(db, { roundId, kind: "participant", field: "culture" });
  await buildApplicant(db, { roundId, kind: "support_person" });
  const chosen = (await officePlan(db, { roundId, at: FORMING })).plan.pairs;
  await proposeChosen(db, { by: kaisa, roundId, chosen, at: FORMING });
  const { id: proposalId } = await db
    .selectFrom("pair_proposal")
    .select("id")
    .executeTakeFirstOrThrow();
  for (const side of ["participant", "support_person"] as const) {
    await answerProposal(db, { by: kaisa, proposalId, side, answer: "yes", at: FORMING });
  }
  await beginRound(db, { by: kaisa, roundId, at });
});

const add = (more: Partial<Parameters<typeof addRoundDates>[1]> = {}) =>
  addRoundDates(db, {
    by: kaisa,
    roundId,
    placeId,
    day,
    starts: "17:30",
    ends: "19:30",
    repeat: "weekly",
    times: 3,
    at,
    ...more,
  });
const to = async (man: Man) =>
  (
    await db
      .selectFrom("message")
      .select(["kind", "dropped_at as dropped"])
      .where("person_id", "=", man.personId)
      .where("kind", "in", ["round_dates", "round_date_moved", "round_date_off", "round_reminder"])
      .execute()
  ).map(({ kind, dropped }) => (dropped ? `${kind} (taken back)` : kind));

test("the group hears of its dates once, sees them on its page and in its calendar, and nobody else does", async () => {
  expect(await add()).toHaveLength(3);
  expect(await add()).toHaveLength(0);
  expect(await to(inIt)).toEqual(["round_dates"]);
  expect(await to(without)).toEqual([]);
  const mine = await myRound(db, { man: inIt, roundId, language: "fi", at });
  expect(mine.dates.map(({ state, place }) => [state, place])).toEqual(
    Array(3).fill(["ahead", "Kallion kirjasto"]),
  );
  expect((await myRound(db, { man: without, roundId, language: "fi", at })).dates).toEqual([]);
  const calendarOf = async (man: Man) =>
    myCalendar(db, { token: (await buildCalendarLink(db, man.accountId)).token, at });
  const his = await calendarOf(inIt);
  expect(his.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(his).not.toContain("Rakennusalan");
  expect(await calendarOf(without)).not.toContain("BEGIN:VEVENT");
  expect(await sitemap(db, { at })).not.toContain(mine.dates[0]?.id);
});

test("the group is reminded from noon of the day before, once, also by a run that comes late", async () => {
  await add();
  const noonBefore = helsinkiInstant(addDays(day, -1), "12:00");
  expect(await remindOfRoundDates(db, addHours(noonBefore, -1))).toBe(0);
  expect(await remindOfRoundDates(db, addHours(noonBefore, 20))).toBe(1);
  expect(await remindOfRoundDates(db, addHours(noonBefore, 21))).toBe(0);
  expect(await to(inIt)).toEqual(["round_dates", "round_reminder"]);
});

test("a date that is called off says so everywhere; who has left the group hears nothing", async () => {
  const [first = ""] = await add();
  await withdrawFromRound(db, { by: inIt, roundId, personId: inIt.personId, at });
  const off = { by: kaisa, roundId, dateId: first, at };
  await cancelRoundDate(db, off);
  await cancelRoundDate(db, off);
  expect(await to(inIt)).toEqual(["round_dates"]);
  await expect(cancelRoundDate(db, { ...off, dateId: "unknown" })).rejects.toThrow("not found");
  expect((await db.selectFrom("pair").select("ended_on").executeTakeFirstOrThrow()).ended_on).toBe(
    null,
  );
});

test("a date that is moved is told once, follows in calendars, and is reminded of anew", async () => {
  const [first = ""] = await add();
  const noonBefore = helsinkiInstant(addDays(day, -1), "12:00");
  await remindOfRoundDates(db, noonBefore);
  const later = { by: kaisa, roundId, dateId: first, placeId, starts: "18:00", ends: "20:00" };
  await moveRoundDate(db, { ...later, day: addDays(day, 2), at: noonBefore });
  await moveRoundDate(db, { ...later, day: addDays(day, 2), at: noonBefore });
  expect(await to(inIt)).toEqual([
    "round_dates (taken back)",
    "round_reminder (taken back)",
    "round_date_moved",
  ]);
  expect(await to(without)).toEqual([]);
  const { token } = await buildCalendarLink(db, inIt.accountId);
  const calendar = await myCalendar(db, { token, at: noonBefore });
  expect(calendar.match(/SEQUENCE:\d/g)?.toSorted()).toEqual([
    "SEQUENCE:0",
    "SEQUENCE:0",
    "SEQUENCE:1",
  ]);
  expect(await remindOfRoundDates(db, helsinkiInstant(addDays(day, 1), "12:00"))).toBe(1);
  expect(await to(inIt)).toContain("round_reminder");
});

test("a date is not moved into the past, onto another, nor after it was called off", async () => {
  const [first = "", second = ""] = await add();
  const move = (more: object) =>
    moveRoundDate(db, {
      by: kaisa,
      roundId,
      dateId: first,
      placeId,
      day,
      starts: "17:30",
      ends: "19:30",
      at,
      ...more,
    });
  await expect(move({ day: addDays(dayOf(at), -1) })).rejects.toThrow("time_is_past");
  await expect(move({ day: addDays(dayOf(at), 800) })).rejects.toThrow("date_too_far");
  await expect(move({ day: addDays(day, 7) })).rejects.toThrow("date_taken");
  await expect(move({ roundId: "another" })).rejects.toThrow("not found");
  await cancelRoundDate(db, { by: kaisa, roundId, dateId: second, at });
  await expect(move({ dateId: second, starts: "18:00" })).rejects.toThrow("event_cancelled");
  await move({ day: addDays(day, 7) });
});

test("who was there is ticked from the day itself on, and stays as heads when names are forgotten", async () => {
  const [first = "", second = ""] = await add();
  const evening = helsinkiInstant(day, "20:00");
  const came = (personIds: string[], more = {}) =>
    writeComers(db, { by: kaisa, roundId, dateId: first, came: personIds, at: evening, ...more });
  await expect(came([inIt.personId], { at })).rejects.toThrow("event_not_yet");
  await expect(came([without.personId])).rejects.toThrow("not found");
  await came([inIt.personId, inIt.personId]);
  await came([inIt.personId]);
  const screen = { by: kaisa, roundId, dateId: first, language: "fi" } as const;
  const { men } = await comersOfDate(db, { ...screen, at: evening });
  expect(men.filter((man) => man.came).map(({ id }) => id)).toEqual([inIt.personId]);
  expect(men).toHaveLength(2);
  await came([]);
  expect(await db.selectFrom("round_attendance").select("id").execute()).toEqual([]);
  await came([inIt.personId]);
  expect((await roundsInMyData(db, inIt)).map(({ cameOn }) => cameOn)).toEqual([[day]]);
  await cancelRoundDate(db, { by: kaisa, roundId, dateId: second, at });
  await expect(came([], { dateId: second })).rejects.toThrow("not found");
  await forgetApplications(db, dayOfRound(STARTS + 100 + 200));
  const kept = await db.selectFrom("round_attendance").select("person_id").execute();
  expect(kept).toEqual([{ person_id: null }]);
  const year = Number(day.slice(0, 4));
  const { sections } = await yearReport(db, {
    by: kaisa,
    year,
    language: "en",
    at: dayOfRound(400),
  });
  const groups = sections.find(({ code }) => code === "groups")?.figures ?? [];
  expect(groups).toContainEqual({ code: "round_visits", value: 1, how: "collected" });
});

test("a place that was written down twice becomes one, also for the dates of a round", async () => {
  await add();
  const intoId = await buildPlace(db, { by: kaisa });
  await mergePlacesEverywhere(db, { by: kaisa, placeId, intoId, at });
  const places = await db.selectFrom("round_date").select("place_id").distinct().execute();
  expect(places).toEqual([{ place_id: intoId }]);
});

test("what is past, ends before it starts or belongs to a round that is over is refused", async () => {
  await expect(add({ ends: "17:00" })).rejects.toThrow("ends_before_start");
  await expect(add({ day: addDays(dayOf(at), -1) })).rejects.toThrow("time_is_past");
  await expect(add({ at: dayOfRound(300) })).rejects.toThrow("round_over");
});
