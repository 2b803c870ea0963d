import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, addHours, clockOf, type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { takeOffList } from "#app/domain/gatherings/attendance.server.ts";
import { addEvents, changeCapacity } from "#app/domain/gatherings/dates.server.ts";
import { forgetSignUps, forgetSignUpsOf } from "#app/domain/gatherings/forgetting.server.ts";
import { eventsOfMan } from "#app/domain/gatherings/my-sign-ups.server.ts";
import { moveDueQueues } from "#app/domain/gatherings/queue.server.ts";
import { datesOfRun } from "#app/domain/gatherings/recurrence.server.ts";
import { cancelDates, limitDates, moveDates } from "#app/domain/gatherings/runs.server.ts";
import { cancelSeries, changeFriendsInSeries } from "#app/domain/gatherings/series-link.server.ts";
import {
  acceptPlacesInSeries,
  declinePlacesInSeries,
  returnToSeries,
} from "#app/domain/gatherings/series-queue.server.ts";
import { seriesForHolder } from "#app/domain/gatherings/series-screens.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { joinQueue } from "#app/domain/gatherings/waiting.server.ts";
import { acceptPlace, leaveQueue, queueAgain } from "#app/domain/gatherings/waiting-link.server.ts";
import { eventForOffice } from "#app/domain/gatherings/who-comes.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildGathering, phoneContact, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;
/** Long before the queue of the first date ends. */
const FIRST = "2026-12-03" as Day;
const NEXT_DAY = addHours(AT, 24);

let db: Db;
let by: Coordinator;
let gatheringId: string;
let eventIds: string[];
/** Links of the two men who fill the series. */
let inside: string[];
beforeEach(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
  const facts = { by, at: AT, capacity: 2, enrolment: "whole_series" as const };
  gatheringId = await buildGathering(db, facts);
  eventIds = await adds(FIRST, 3);
  inside = [await comes(), await comes()];
});

const adds = (day: Day, times: number, capacity: number | null = null) => {
  const dates = datesOfRun({ repeat: "weekly", day, starts: "18:00", ends: "20:00", times });
  const limited = dates.map((date) => ({ ...date, capacity }));
  return addEvents(db, { by, gatheringId, dates: limited, at: AT });
};
const date = (turn: number) => eventIds[turn] as string;
const facts = (asked: object = {}) => ({
  ...{ eventId: date(0), name: "Ali", contact: someContact(), language: "fi" as const, at: AT },
  ...asked,
});
const comes = async (asked: object = {}) => (await signUp(db, facts(asked))).token as string;
const waits = async (asked: object = {}) => {
  const joined = await joinQueue(db, facts(asked));
  expect(joined).toMatchObject({ comes: false, isSeries: true });
  return joined.token as string;
};
const leaves = (at = AT) => cancelSeries(db, { token: inside.shift() as string, at });
const seen = (token: string, at = AT) => seriesForHolder(db, { token, language: "fi", at });
const states = async (token: string, at = AT) =>
  (await seen(token, at)).dates.map(({ state }) => state);
const lettersTo = async (token: string) =>
  (
    await db
      .selectFrom("message")
      .select("kind")
      .where("link", "=", `/series/${token}`)
      .where("dropped_at", "is", null)
      .orderBy("created_at")
      .execute()
  ).map(({ kind }) => kind);
/** A letter is on its way once the hour has struck: what was told is told. */
const allLettersGo = () => db.updateTable("message").set({ sent_at: AT, facts: "{}" }).execute();

describe("a queue for a full series", () => {
  test("is one press, one link and one letter, with his turn on every date", async () => {
    const [first, second] = [await waits(), await waits({ eventId: date(2) })];
    expect(await seen(first)).toMatchObject({ waits: true, comes: false, notComingSince: null });
    expect((await seen(second)).dates.map(({ state, ahead }) => [state, ahead])).toEqual([
      ["waiting", 1],
      ["waiting", 1],
      ["waiting", 1],
    ]);
    expect(await lettersTo(first)).toEqual(["series_waiting"]);
  });

  test("with the same contact twice, or pressed many times at once, is one", async () => {
    const contact = phoneContact("+358401234567");
    const asked = facts({ contact });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, turn) => joinQueue(db, { ...asked, eventId: date(turn % 3) })),
    );
    expect(answers.filter(({ token }) => token !== null)).toHaveLength(1);
    expect(await db.selectFrom("waiting").select("id").execute()).toHaveLength(3);
    await expect(signUp(db, asked)).resolves.toMatchObject({ token: null, isSeries: true });
  });

  test("is one tap for a man whom we know, and always shows him his own link", async () => {
    const { personId } = await buildParticipant(db);
    const asked = facts({ personId, name: undefined, contact: undefined });
    const his = await joinQueue(db, asked);
    expect(await joinQueue(db, asked)).toEqual(his);
    expect(await eventsOfMan(db, { personId, language: "fi", at: AT })).toMatchObject([
      { turn: "waiting", link: `/series/${his.token}` },
    ]);
  });

  test("where some dates have room: he comes to those, and waits for the others", async () => {
    await changeCapacity(db, { by, eventId: date(1), capacity: 9, at: AT });
    const token = await waits();
    expect(await states(token)).toEqual(["waiting", "coming", "waiting"]);
    expect(await lettersTo(token)).toEqual(["series_waiting"]);
    const other = await comes({ eventId: date(1) });
    expect((await seen(other)).dates.map(({ state }) => state)).toEqual(await states(token));
    await expect(comes({ eventId: date(0) })).rejects.toMatchObject({ code: "event_full" });
  });

  test("refuses more heads than the smallest date ever holds, and what is near its start", async () => {
    await expect(waits({ friends: 2 })).rejects.toMatchObject({ code: "too_few_places" });
    const late = "2026-12-03T15:00:00Z" as Instant;
    await expect(waits({ at: late })).rejects.toMatchObject({ code: "queue_ended" });
    const token = await waits({ at: late, eventId: date(1) });
    expect((await seen(token, late)).dates).toHaveLength(2);
  });
});

describe("when a man leaves a full series", () => {
  test("the first is told once of all dates, and one tap takes them all", async () => {
    const [first, second] = [await waits(), await waits()];
    await leaves();
    expect(await states(first)).toEqual(["offered", "offered", "offered"]);
    expect(await seen(first)).toMatchObject({ answerBy: NEXT_DAY });
    expect(await states(second)).toEqual(["waiting", "waiting", "waiting"]);
    expect(await lettersTo(first)).toEqual(["series_waiting", "places_free"]);
    await acceptPlacesInSeries(db, { token: first, at: AT });
    await acceptPlacesInSeries(db, { token: first, at: AT });
    expect(await states(first)).toEqual(["coming", "coming", "coming"]);
    expect(await lettersTo(first)).toEqual(["series_waiting", "series_confirmation"]);
    await expect(acceptPlacesInSeries(db, { token: second, at: AT })).rejects.toMatchObject({
      code: "still_waiting",
    });
  });

  test("and he does not answer, the next is told once, and new dates are not his", async () => {
    const [first, second] = [await waits(), await waits()];
    await leaves();
    expect(await moveDueQueues(db, NEXT_DAY)).toBe(3);
    expect(await moveDueQueues(db, NEXT_DAY)).toBe(0);
    expect(await seen(first, NEXT_DAY)).toMatchObject({
      notComingSince: NEXT_DAY,
      offersLapsed: true,
    });
    expect(await states(second, NEXT_DAY)).toEqual(["offered", "offered", "offered"]);
    expect(await lettersTo(second)).toEqual(["series_waiting", "places_free"]);
    await expect(acceptPlacesInSeries(db, { token: first, at: NEXT_DAY })).rejects.toMatchObject({
      code: "offer_over",
    });
    await adds(addDays(FIRST, 21), 1, 9);
    expect((await seen(first)).dates.map(({ state }) => state)).not.toContain("coming");
  });

  test("and he says no, the next has the places; leaving promotes nobody else", async () => {
    const [first, second, third] = [await waits(), await waits(), await waits()];
    await cancelSeries(db, { token: second, at: AT });
    expect(await lettersTo(third)).toEqual(["series_waiting"]);
    expect((await seen(third)).dates[0]).toMatchObject({ state: "waiting", ahead: 1 });
    await leaves();
    await declinePlacesInSeries(db, { token: first, at: AT });
    await declinePlacesInSeries(db, { token: first, at: AT });
    expect(await seen(first)).toMatchObject({ notComingSince: AT });
    expect(await states(third)).toEqual(["offered", "offered", "offered"]);
    expect(await lettersTo(first)).toEqual(["series_waiting"]);
  });

  test("he may answer date by date; the others of the letter stay told", async () => {
    const first = await waits();
    await leaves();
    const [one, two] = (await seen(first)).dates;
    await leaveQueue(db, { token: one?.link.split("/")[2] ?? "", at: AT });
    await acceptPlace(db, { token: two?.link.split("/")[2] ?? "", at: AT });
    expect(await states(first)).toEqual(["left", "coming", "offered"]);
    expect(await lettersTo(first)).toEqual(["series_waiting", "place_free"]);
    await queueAgain(db, { token: one?.link.split("/")[2] ?? "", at: AT });
    expect(await states(first)).toEqual(["coming", "coming", "offered"]);
  });

  test("with fewer friends a party is in at once, on all dates, told once", async () => {
    const party = await waits({ friends: 1 });
    const alone = await waits();
    await leaves();
    expect(await states(party)).toEqual(["waiting", "waiting", "waiting"]);
    await changeFriendsInSeries(db, { token: party, friends: 0, at: AT });
    expect(await states(party)).toEqual(["offered", "offered", "offered"]);
    expect(await lettersTo(party)).toEqual(["series_waiting", "places_free"]);
    await expect(
      changeFriendsInSeries(db, { token: party, friends: 1, at: AT }),
    ).rejects.toMatchObject({ code: "too_few_places" });
    expect(await states(alone)).toEqual(["waiting", "waiting", "waiting"]);
  });

  test("coming back is one tap, at the end of the queue, under a link of his own", async () => {
    const [first, second] = [await waits(), await waits()];
    await cancelSeries(db, { token: first, at: AT });
    const back = await returnToSeries(db, { token: first, at: AT });
    expect(back).not.toBe(first);
    expect((await seen(back)).dates[0]).toMatchObject({ state: "waiting", ahead: 1 });
    expect((await seen(second)).dates[0]).toMatchObject({ ahead: 0 });
  });
});

describe("a series with a queue", () => {
  test("gives new dates to its men in their order, and tells those who wait once", async () => {
    const first = await waits();
    const [added] = await adds(addDays(FIRST, 21), 2, 3);
    expect(await states(first)).toEqual(["waiting", "waiting", "waiting", "coming", "coming"]);
    const { coming } = await eventForOffice(db, { by, eventId: added as string, language: "fi" });
    expect(coming).toHaveLength(3);
    await adds(addDays(FIRST, 35), 1, 1);
    expect((await states(inside[0] as string)).at(-1)).toBe("coming");
    expect((await states(inside[1] as string)).at(-1)).toBe("waiting");
    expect(await lettersTo(first)).toEqual(["series_waiting"]);
  });

  test("one place free on one date is offered for that date, and he waits on for the others", async () => {
    const first = await waits();
    const { coming } = await eventForOffice(db, { by, eventId: date(1), language: "fi", at: AT });
    await takeOffList(db, { by, eventId: date(1), signUpId: coming[0]?.id ?? "", at: AT });
    expect(await states(first)).toEqual(["waiting", "offered", "waiting"]);
    expect(await lettersTo(first)).toEqual(["series_waiting", "place_free"]);
    await acceptPlacesInSeries(db, { token: first, at: AT });
    expect(await states(first)).toEqual(["waiting", "coming", "waiting"]);
    const both = await Promise.all(inside.map((token) => states(token)));
    const outside = inside[both.findIndex(([, second]) => second === "skipped")] as string;
    await returnToSeries(db, { token: outside, eventId: date(1), at: AT });
    expect(await states(outside)).toEqual(["coming", "waiting", "coming"]);
    await changeCapacity(db, { by, eventId: date(1), capacity: 3, at: AT });
    await acceptPlacesInSeries(db, { token: outside, at: AT });
    expect(await states(outside)).toEqual(["coming", "coming", "coming"]);
  });

  test("more room on all dates is one letter for each man", async () => {
    const men = [await waits(), await waits()];
    const asked = { by, eventId: date(0), scope: "all" as const, at: AT };
    await limitDates(db, { ...asked, capacity: 4 });
    for (const token of men) {
      expect(await lettersTo(token)).toEqual(["series_waiting", "places_free"]);
    }
  });

  test("that moves, or is called off, is one letter for each man, and keeps the order", async () => {
    const [first, second] = [await waits(), await waits()];
    await allLettersGo();
    const asked = { by, eventId: date(0), scope: "all" as const, at: AT };
    const move = { day: addDays(FIRST, 1), starts: "18:00", ends: "20:00" };
    await moveDates(db, { ...asked, ...move });
    expect(await lettersTo(first)).toEqual(["series_waiting", "dates_moved"]);
    expect((await seen(second)).dates[0]).toMatchObject({ state: "waiting", ahead: 1 });
    await leaves();
    await cancelDates(db, asked);
    expect(await lettersTo(first)).toEqual(["series_waiting", "dates_cancelled"]);
    expect(await lettersTo(second)).toEqual(["series_waiting", "dates_cancelled"]);
    expect(await lettersTo(inside[0] as string)).toEqual([
      "series_confirmation",
      "dates_cancelled",
    ]);
    const open = await db.selectFrom("waiting").select("id").where("left_at", "is", null).execute();
    expect(open).toEqual([]);
  });

  test("one date called off leaves the places held on the others, and says so anew", async () => {
    const first = await waits();
    await leaves();
    await cancelDates(db, { by, eventId: date(0), scope: "this", at: AT });
    expect(await states(first)).toEqual(["left", "offered", "offered"]);
    expect((await lettersTo(first)).sort()).toEqual([
      "event_cancelled",
      "places_free",
      "series_waiting",
    ]);
    const held = await db
      .selectFrom("message")
      .select("facts")
      .where("kind", "=", "places_free")
      .where("dropped_at", "is", null)
      .executeTakeFirstOrThrow();
    expect(dayOf(JSON.parse(held.facts).starts)).toBe(addDays(FIRST, 7));
    expect(clockOf(JSON.parse(held.facts).starts)).toBe("18:00");
  });

  test("shows the office who waits for the whole series; he is forgotten with all of it", async () => {
    const { personId } = await buildParticipant(db, { name: "Yusuf" });
    const token = await waits({ personId, name: undefined, contact: undefined });
    const { queue } = await eventForOffice(db, { by, eventId: date(1), language: "fi", at: AT });
    expect(queue).toMatchObject([{ name: "Yusuf", seriesId: expect.any(String) }]);
    const next = await waits();
    await leaves();
    await forgetSignUpsOf(db, personId, AT);
    expect(await states(next)).toEqual(["offered", "offered", "offered"]);
    expect(await lettersTo(next)).toEqual(["series_waiting", "places_free"]);
    const names = await db
      .selectFrom("waiting")
      .select("name")
      .where("name", "=", "Yusuf")
      .execute();
    expect(names).toEqual([]);
    await expect(seen(token)).rejects.toThrow();
    await forgetSignUps(db, { at: addHours(AT, 24 * 45) });
    const behind = db.selectFrom("waiting").select(["name", "series_id"]);
    const first = await behind.where("event_id", "=", date(0)).execute();
    expect(new Set(first.map(({ name, series_id }) => `${name} ${series_id}`))).toEqual(
      new Set(["– null"]),
    );
  });
});
