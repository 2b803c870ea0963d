import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, addHours, clockOf, type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { addEvents, cancelEvent, moveEvent } from "#app/domain/gatherings/dates.server.ts";
import { forgetSignUps, giveUpPlaces } from "#app/domain/gatherings/forgetting.server.ts";
import { editGathering } from "#app/domain/gatherings/planning.server.ts";
import { datesOfRun } from "#app/domain/gatherings/recurrence.server.ts";
import { remindOfDates } from "#app/domain/gatherings/reminders.server.ts";
import { cancelSeries, changeFriendsInSeries } from "#app/domain/gatherings/series-link.server.ts";
import { seriesForHolder } from "#app/domain/gatherings/series-screens.server.ts";
import { cancelSignUp, renewSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildGathering, phoneContact, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;
const FIRST = "2026-11-26" as Day;

let db: Db;
let by: Coordinator;
let gatheringId: string;
let eventIds: string[];
beforeEach(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
  const facts = { by, at: AT, capacity: 3, enrolment: "whole_series" as const };
  gatheringId = await buildGathering(db, facts);
  eventIds = await adds(FIRST, 4);
});

const adds = (day: Day, times: number) =>
  addEvents(db, {
    by,
    gatheringId,
    dates: datesOfRun({ repeat: "weekly", day, starts: "18:00", ends: "20:00", times }),
    at: AT,
  });
const comes = (facts: object = {}) =>
  signUp(db, {
    eventId: eventIds[1] as string,
    name: "Ali",
    contact: someContact(),
    language: "so",
    at: AT,
    ...facts,
  });
const linkOf = async (facts: object = {}) => (await comes(facts)).token as string;
const seen = (token: string, at = AT) => seriesForHolder(db, { token, language: "fi", at });
const coming = (eventId: string) =>
  db
    .selectFrom("sign_up")
    .select(["name", "friends", "token"])
    .where("event_id", "=", eventId)
    .where("cancelled_at", "is", null)
    .execute();
const heads = async () =>
  Promise.all(
    eventIds.map(async (id) => (await coming(id)).reduce((sum, one) => sum + 1 + one.friends, 0)),
  );
const lettersOf = (kind: string) =>
  db
    .selectFrom("message")
    .select(["link", "language"])
    .where("kind", "=", kind as never)
    .where("dropped_at", "is", null)
    .execute();

describe("signing up once for a series", () => {
  test("covers all dates ahead with one letter and one link", async () => {
    const { token, isSeries } = await comes({ friends: 1 });
    expect(isSeries).toBe(true);
    expect(await heads()).toEqual([2, 2, 2, 2]);
    const page = await seen(token as string);
    expect(page).toMatchObject({ name: "Ali", friends: 1, notComingSince: null });
    expect(page.dates.map(({ startsAt }) => dayOf(startsAt))).toEqual(
      [0, 7, 14, 21].map((days) => addDays(FIRST, days)),
    );
    expect(await lettersOf("series_confirmation")).toEqual([
      { link: `/series/${token}`, language: "so" },
    ]);
    expect(await lettersOf("sign_up_confirmation")).toEqual([]);
  });

  test("covers dates that are added later, and none that are behind", async () => {
    const late = addHours(AT, 24 * 10);
    const token = await linkOf({ eventId: eventIds[2], at: late });
    expect(await heads()).toEqual([0, 0, 1, 1]);
    const [added] = await adds(addDays(FIRST, 28), 1);
    expect(await coming(added as string)).toHaveLength(1);
    expect((await seen(token, late)).dates).toHaveLength(3);
  });

  test("with the same contact twice is once, and the second sender does not get the link", async () => {
    const contact = phoneContact("+358401234567");
    await comes({ contact });
    expect(await comes({ contact, name: "Esa", eventId: eventIds[0] })).toMatchObject({
      token: null,
      isSeries: true,
    });
    const pressed = await Promise.all(Array.from({ length: 10 }, () => comes({ contact })));
    expect(pressed.every(({ token }) => token === null)).toBe(true);
    expect(await heads()).toEqual([1, 1, 1, 1]);
  });

  test("counts capacity for the series, also when many press at once", async () => {
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => comes()));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(await heads()).toEqual([3, 3, 3, 3]);
  });

  test("is refused for a date that has begun or is called off", async () => {
    await cancelEvent(db, { by, eventId: eventIds[1] as string, at: AT });
    await expect(comes()).rejects.toMatchObject({ code: "event_cancelled" });
    const begun = addHours("2026-11-26T16:30:00Z" as Instant, 0);
    await expect(comes({ eventId: eventIds[0], at: begun })).rejects.toMatchObject({
      code: "event_begun",
    });
  });
});

describe("a man in a series", () => {
  test("can skip one date, keeps his place in it, and can come after all", async () => {
    const token = await linkOf();
    await comes();
    await comes();
    const date = (await seen(token)).dates[1];
    await cancelSignUp(db, { token: date?.token ?? "", at: AT });
    expect(await heads()).toEqual([3, 2, 3, 3]);
    await expect(comes()).rejects.toMatchObject({ code: "event_full" });
    expect((await seen(token)).dates.map(({ skippedAt }) => skippedAt)).toEqual([
      null,
      AT,
      null,
      null,
    ]);
    await renewSignUp(db, { token: date?.token ?? "", at: AT });
    expect(await heads()).toEqual([3, 3, 3, 3]);
  });

  test("can leave all dates; his place is free on each, also on one that he had skipped", async () => {
    const token = await linkOf({ friends: 2 });
    await cancelSignUp(db, { token: (await seen(token)).dates[0]?.token ?? "", at: AT });
    await cancelSeries(db, { token, at: AT });
    await cancelSeries(db, { token, at: AT });
    expect(await heads()).toEqual([0, 0, 0, 0]);
    expect(await seen(token)).toMatchObject({ notComingSince: AT });
    expect(await lettersOf("series_confirmation")).toEqual([]);
    await comes({ friends: 2 });
    expect(await heads()).toEqual([3, 3, 3, 3]);
  });

  test("changes his friends for all dates ahead, within the places of each", async () => {
    const token = await linkOf();
    await changeFriendsInSeries(db, { token, friends: 2, at: AT });
    expect(await heads()).toEqual([3, 3, 3, 3]);
    await changeFriendsInSeries(db, { token, friends: 0, at: AT });
    await comes();
    await expect(changeFriendsInSeries(db, { token, friends: 2, at: AT })).rejects.toMatchObject({
      code: "too_few_places",
      facts: { count: 1 },
    });
    expect(await heads()).toEqual([2, 2, 2, 2]);
  });

  test("is reminded of each date, and told when one moves or is called off", async () => {
    const token = await linkOf();
    const [, second] = (await seen(token)).dates;
    expect(await remindOfDates(db, "2026-11-25T10:00:00Z" as Instant)).toBe(1);
    const eventId = eventIds[1] as string;
    const startsAt = addHours(second?.startsAt as Instant, 1);
    const date = { day: dayOf(startsAt), starts: clockOf(startsAt), ends: "21:00" };
    await moveEvent(db, { by, eventId, ...date, at: AT });
    expect(await lettersOf("event_moved")).toEqual([
      { link: `/sign-ups/${second?.token}`, language: "so" },
    ]);
  });

  test("who deletes himself leaves it; after its last date nobody is remembered", async () => {
    const { personId } = await buildParticipant(db);
    await comes({ personId, name: undefined, contact: undefined });
    await giveUpPlaces(db, personId, AT);
    expect(await heads()).toEqual([0, 0, 0, 0]);
    await comes();
    const afterFirst = addHours(AT, 24 * 40);
    await forgetSignUps(db, { at: afterFirst });
    const behind = await db
      .selectFrom("sign_up")
      .select(["name", "series_id"])
      .where("event_id", "=", eventIds[0] as string)
      .where("cancelled_at", "is", null)
      .execute();
    expect(behind).toEqual([{ name: "–", series_id: null }]);
    expect(await namesInSeries()).toContain("Ali");
    await forgetSignUps(db, { at: addHours(AT, 24 * 90) });
    expect(new Set(await namesInSeries())).toEqual(new Set(["–"]));
  });
  const namesInSeries = async () =>
    (await db.selectFrom("series_sign_up").select("name").execute()).map(({ name }) => name);

  test("is not found by an unknown link", async () => {
    for (const verb of [cancelSeries, seen]) {
      const asked = verb === seen ? seen("x") : cancelSeries(db, { token: "x" });
      await expect(asked).rejects.toThrow(NotFound);
    }
  });
});

test("how men sign up changes only while nobody has", async () => {
  const { placeId } = await db
    .selectFrom("gathering")
    .select("place_id as placeId")
    .where("id", "=", gatheringId)
    .executeTakeFirstOrThrow();
  const facts = { kind: "leisure" as const, placeId, languages: ["fi"], capacity: 3 };
  const edit = (enrolment: "each_time" | "whole_series") =>
    editGathering(db, { by, gatheringId, ...facts, enrolment, at: AT });
  await edit("each_time");
  await comes();
  await expect(edit("whole_series")).rejects.toMatchObject({ code: "men_are_coming" });
});
