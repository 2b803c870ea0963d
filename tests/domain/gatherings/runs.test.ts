import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, clockOf, type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { addEvents, cancelEvent, moveEvent } from "#app/domain/gatherings/dates.server.ts";
import { instantsOf, type Repeat } from "#app/domain/gatherings/gathering.ts";
import { editGathering } from "#app/domain/gatherings/planning.server.ts";
import { datesOfRun, type Recurrence } from "#app/domain/gatherings/recurrence.server.ts";
import { reachOf } from "#app/domain/gatherings/run-reach.server.ts";
import { cancelDates, limitDates, moveDates } from "#app/domain/gatherings/runs.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { joinQueue } from "#app/domain/gatherings/waiting.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildGathering, buildPlace, phoneContact } from "#tests/support/gatherings.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;
const day = (text: string) => text as Day;

describe("a run of dates", () => {
  const run = (first: string, recurrence: Recurrence) =>
    datesOfRun({ day: day(first), starts: "17:30", ends: "19:00", ...recurrence });
  const daysOf = (first: string, recurrence: Recurrence) =>
    run(first, recurrence).map((date) => date.day);

  test("is one day, every week, or every other week", () => {
    expect(daysOf("2026-12-01", { repeat: "once", times: 5 })).toEqual(["2026-12-01"]);
    expect(daysOf("2026-12-01", { repeat: "weekly", times: 3 })).toEqual([
      "2026-12-01",
      "2026-12-08",
      "2026-12-15",
    ]);
    expect(daysOf("2026-12-22", { repeat: "fortnightly", times: 3 })).toEqual([
      "2026-12-22",
      "2027-01-05",
      "2027-01-19",
    ]);
  });

  test("is every month on the same weekday: the second Tuesday; the fifth means the last", () => {
    expect(daysOf("2026-12-08", { repeat: "monthly", times: 3 })).toEqual([
      "2026-12-08",
      "2027-01-12",
      "2027-02-09",
    ]);
    expect(daysOf("2026-12-29", { repeat: "monthly", times: 3 })).toEqual([
      "2026-12-29",
      "2027-01-26",
      "2027-02-23",
    ]);
    expect(daysOf("2027-02-23", { repeat: "monthly", times: 2 })).toEqual([
      "2027-02-23",
      "2027-03-23",
    ]);
    expect(daysOf("2027-02-23", { repeat: "monthly_last", times: 2 })).toEqual([
      "2027-02-23",
      "2027-03-30",
    ]);
  });

  test("ends on a day, that day included, or after so many times, whichever comes first", () => {
    const until = day("2026-12-15");
    expect(daysOf("2026-12-01", { repeat: "weekly", until })).toHaveLength(3);
    expect(daysOf("2026-12-01", { repeat: "weekly", until, times: 2 })).toHaveLength(2);
    expect(daysOf("2026-12-01", { repeat: "weekly", until, times: 9 })).toHaveLength(3);
  });

  test("leaves out the days that are excepted, and counts them", () => {
    const except = [day("2026-12-24"), day("2026-12-31")];
    expect(daysOf("2026-12-17", { repeat: "weekly", times: 4, except })).toEqual([
      "2026-12-17",
      "2027-01-07",
    ]);
  });

  test.each<[string, Recurrence, string]>([
    ["without an end", { repeat: "weekly" }, "no_end"],
    ["longer than a year", { repeat: "weekly", until: day("2028-01-01") }, "too_many_dates"],
    ["that ends before it begins", { repeat: "weekly", until: day("2026-11-01") }, "no_dates"],
    ["all of whose days are excepted", { repeat: "once", except: [day("2026-12-01")] }, "no_dates"],
    [
      "of last Tuesdays, from a first one",
      { repeat: "monthly_last", times: 3 },
      "not_last_of_month",
    ],
  ])("%s is refused", (_, recurrence, code) => {
    expect(() => run("2026-12-01", recurrence)).toThrow(expect.objectContaining({ code }));
  });

  test.each<[Repeat, string, string]>([
    ["weekly", "2026-10-13", "autumn"],
    ["fortnightly", "2027-03-16", "spring"],
    ["monthly", "2026-10-13", "autumn"],
    ["monthly", "2027-03-09", "spring"],
  ])("%s from %s keeps its time of the clock across the change in %s", (repeat, first) => {
    const starts = run(first, { repeat, times: 4 }).map((date) => instantsOf(date)?.startsAt);
    expect(new Set(starts.map((at) => at?.slice(11))).size).toBe(2);
    expect(starts.map((at) => clockOf(at as Instant))).toEqual(Array(4).fill("17:30"));
    expect(starts.map((at) => dayOf(at as Instant))).toEqual(daysOf(first, { repeat, times: 4 }));
  });

  test("at half past three moves on the night without that hour, and only then", () => {
    const night = datesOfRun({
      day: day("2027-03-27"),
      starts: "03:30",
      ends: "05:00",
      repeat: "weekly",
      times: 2,
    });
    expect(night.map((date) => clockOf(instantsOf(date)?.startsAt as Instant))).toEqual([
      "03:30",
      "03:30",
    ]);
    const skipped = { day: day("2027-03-28"), starts: "03:30", ends: "05:00" };
    expect(clockOf(instantsOf(skipped)?.startsAt as Instant)).toBe("04:30");
  });
});

describe("editing a date of a run", () => {
  let db: Db;
  let by: Coordinator;
  let gatheringId: string;
  let ids: string[];
  beforeEach(async () => {
    db = await freshDatabase();
    by = await buildCoordinator(db);
    gatheringId = await buildGathering(db, { by, at: AT, capacity: 9 });
    const first = { day: day("2026-12-01"), starts: "17:30", ends: "19:00" };
    const dates = datesOfRun({ ...first, repeat: "weekly", times: 4 });
    ids = await addEvents(db, { by, gatheringId, dates, at: AT });
  });
  const come = (date: number, phone: string) =>
    signUp(db, {
      eventId: ids[date] as string,
      name: "Ali",
      contact: phoneContact(phone),
      language: "fi",
      at: AT,
    });
  const wait = (date: number, phone: string) =>
    joinQueue(db, {
      eventId: ids[date] as string,
      name: "Bo",
      contact: phoneContact(phone),
      language: "fi",
      at: AT,
    });
  const move = (date: number, scope: "this" | "following" | "all", to: object = {}) =>
    moveDates(db, {
      by,
      eventId: ids[date] as string,
      scope,
      day: addDays(day("2026-12-01"), 7 * date),
      starts: "17:30",
      ends: "19:00",
      at: AT,
      ...to,
    });
  const when = async () =>
    (
      await db
        .selectFrom("event")
        .select(["starts_at", "id"])
        .where("gathering_id", "=", gatheringId)
        .execute()
    )
      .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
      .map(
        ({ starts_at }) =>
          `${dayOf(starts_at as Instant).slice(5)} ${clockOf(starts_at as Instant)}`,
      );
  const letters = () =>
    db
      .selectFrom("message")
      .select(["kind", "recipient", "facts"])
      .where("kind", "in", ["event_moved", "dates_moved"])
      .where("dropped_at", "is", null)
      .orderBy("recipient")
      .execute();

  test("changes this one, this and the following, or all", async () => {
    await move(1, "this", { starts: "18:00" });
    expect(await when()).toEqual(["12-01 17:30", "12-08 18:00", "12-15 17:30", "12-22 17:30"]);
    await move(2, "following", { day: day("2026-12-16"), starts: "16:00" });
    expect(await when()).toEqual(["12-01 17:30", "12-08 18:00", "12-16 16:00", "12-23 16:00"]);
    await move(3, "all", { day: day("2026-12-24"), starts: "15:00" });
    expect(await when()).toEqual(["12-01 17:30", "12-08 18:00", "12-17 15:00", "12-24 15:00"]);
  });

  test("may move dates to where their neighbours were, forwards and backwards", async () => {
    await move(0, "all", { day: day("2026-12-08") });
    expect(await when()).toEqual(["12-08 17:30", "12-15 17:30", "12-22 17:30", "12-29 17:30"]);
    await moveDates(db, {
      by,
      eventId: ids[3] as string,
      scope: "all",
      day: day("2026-12-15"),
      starts: "17:30",
      ends: "19:00",
      at: AT,
    });
    expect(await when()).toEqual(["11-24 17:30", "12-01 17:30", "12-08 17:30", "12-15 17:30"]);
  });

  test("keeps every sign-up and tells each man once", async () => {
    await come(0, "+358401111111");
    await come(1, "+358402222222");
    for (const date of [1, 2, 3]) await come(date, "+358403333333");
    await move(1, "following", { starts: "18:00" });
    const told = (await letters()).map(({ kind, recipient }) => `${kind} ${recipient}`);
    expect(told).toEqual(["event_moved +358402222222", "dates_moved +358403333333"]);
    const [, many] = await letters();
    expect(JSON.parse(many?.facts ?? "{}").starts).toBe("2026-12-08T16:00:00Z");
    const kept = await db.selectFrom("sign_up").select("id").where("cancelled_at", "is", null);
    expect(await kept.execute()).toHaveLength(5);
    await move(1, "following", { starts: "18:30" });
    expect(await letters()).toHaveLength(2);
  });

  test("tells a man once who comes to one of them and waits for others, as himself and as a guest", async () => {
    await limitDates(db, {
      by,
      eventId: ids[1] as string,
      scope: "following",
      capacity: 1,
      at: AT,
    });
    for (const date of [1, 2, 3]) await come(date, "+358401111111");
    for (const date of [1, 2, 3]) await wait(date, "+358402222222");
    await come(0, "+358402222222");
    await wait(1, "+358403333333");
    await move(0, "all", { starts: "18:00" });
    const told = async () =>
      (
        await db
          .selectFrom("message")
          .select(["kind", "recipient"])
          .where("kind", "in", ["event_moved", "waiting_moved", "dates_moved"])
          .where("dropped_at", "is", null)
          .orderBy("recipient")
          .execute()
      ).map(({ kind, recipient }) => `${kind} ${recipient}`);
    const once = [
      "dates_moved +358401111111",
      "dates_moved +358402222222",
      "waiting_moved +358403333333",
    ];
    expect(await told()).toEqual(once);
    const placeId = await buildPlace(db, { by, name: "Stoa" });
    const group = { by, gatheringId, kind: "leisure" as const, languages: ["fi"], capacity: 9 };
    await editGathering(db, { ...group, placeId, at: AT });
    expect(await told()).toEqual(once);
  });

  test("calls off this one, this and the following, or all, and tells each man once", async () => {
    await come(0, "+358401111111");
    await come(2, "+358402222222");
    for (const date of [0, 1, 2, 3]) await come(date, "+358403333333");
    await limitDates(db, {
      by,
      eventId: ids[2] as string,
      scope: "following",
      capacity: 1,
      at: AT,
    });
    for (const date of [2, 3]) await wait(date, "+358404444444");
    const off = (date: number, scope: "this" | "following" | "all") =>
      cancelDates(db, { by, eventId: ids[date] as string, scope, at: AT });
    const told = async () =>
      (
        await db
          .selectFrom("message")
          .select(["kind", "recipient"])
          .where("kind", "in", ["event_cancelled", "dates_cancelled"])
          .orderBy("recipient")
          .execute()
      ).map(({ kind, recipient }) => `${kind} ${recipient}`);
    const standing = async () =>
      (await db.selectFrom("event").select(["id", "cancelled_at"]).execute())
        .filter(({ cancelled_at }) => cancelled_at !== null)
        .map(({ id }) => ids.indexOf(id))
        .sort();
    await off(2, "following");
    expect(await standing()).toEqual([2, 3]);
    expect(await told()).toEqual([
      "event_cancelled +358402222222",
      "dates_cancelled +358403333333",
      "dates_cancelled +358404444444",
    ]);
    const open = db.selectFrom("waiting").select("id").where("left_at", "is", null);
    expect(await open.execute()).toEqual([]);
    await expect(off(2, "all")).rejects.toMatchObject({ code: "event_cancelled" });
    await off(1, "all");
    expect(await standing()).toEqual([0, 1, 2, 3]);
    expect((await told()).filter((letter) => letter.endsWith("3333"))).toHaveLength(2);
  });

  test("changes the place of all, and leaves what is called off or was moved by itself", async () => {
    const placeId = await buildPlace(db, { by, name: "Stoa" });
    await cancelEvent(db, { by, eventId: ids[2] as string, at: AT });
    const alone = { day: day("2026-12-23"), starts: "12:00", ends: "13:00" };
    await moveEvent(db, { by, eventId: ids[3] as string, ...alone, at: AT });
    await move(0, "all", { placeId });
    const places = await db.selectFrom("event").select(["id", "place_id"]).execute();
    expect(
      places
        .filter(({ place_id }) => place_id === placeId)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids.slice(0, 2).sort());
  });

  test("grows the sequence of every date that moves, so that calendars notice", async () => {
    await move(0, "all", { starts: "18:00" });
    const rows = await db.selectFrom("event").select("sequence").execute();
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 1, 1, 1]);
  });

  test("says beforehand how many dates and men each answer is about", async () => {
    await come(0, "+358401111111");
    for (const date of [1, 2]) await come(date, "+358402222222");
    await limitDates(db, { by, eventId: ids[2] as string, scope: "this", capacity: 1, at: AT });
    await wait(2, "+358403333333");
    const noContact = { name: "Nimetön", language: "fi" as const, by, at: AT };
    await signUp(db, { ...noContact, eventId: ids[3] as string });
    expect(await reachOf(db, { eventId: ids[1] as string, at: AT })).toEqual({
      this: { dates: 1, men: 1 },
      following: { dates: 3, men: 2 },
      all: { dates: 4, men: 3 },
    });
  });

  test("refuses a year that is typed wrong, and moves none", async () => {
    const far = { day: day("2029-12-08") };
    const refused = { code: "date_too_far", field: "day" };
    await expect(move(1, "this", far)).rejects.toMatchObject(refused);
    await expect(move(1, "all", far)).rejects.toMatchObject(refused);
    const past = move(1, "this", { day: day("2025-12-08") });
    await expect(past).rejects.toMatchObject({ code: "time_is_past", field: "day" });
    const dates = [{ ...far, starts: "17:30", ends: "19:00" }];
    const added = addEvents(db, { by, gatheringId, dates, at: AT });
    await expect(added).rejects.toMatchObject(refused);
    expect(await when()).toEqual(["12-01 17:30", "12-08 17:30", "12-15 17:30", "12-22 17:30"]);
  });

  test("moves none when one of them cannot move", async () => {
    const taken = { day: day("2026-12-16"), starts: "17:30", ends: "19:00" };
    await addEvents(db, { by, gatheringId, dates: [taken], at: AT });
    await expect(move(0, "all", { day: day("2026-12-02") })).rejects.toMatchObject({
      code: "date_taken",
    });
    expect(await when()).toContain("12-01 17:30");
    expect(await letters()).toEqual([]);
  });

  test("limits this one or several, and lets nobody else do it", async () => {
    const limits = async () =>
      (await db.selectFrom("event").select("capacity").orderBy("starts_at").execute()).map(
        ({ capacity }) => capacity,
      );
    const eventId = ids[2] as string;
    await limitDates(db, { by, eventId, scope: "this", capacity: 5, at: AT });
    expect(await limits()).toEqual([null, null, 5, null]);
    await limitDates(db, { by, eventId, scope: "following", capacity: 6, at: AT });
    expect(await limits()).toEqual([null, null, 6, 6]);
    const man = { ...by, officeRole: null, personId: "x" } as unknown as Coordinator;
    for (const scope of ["this", "all"] as const) {
      await expect(limitDates(db, { by: man, eventId, scope, capacity: 1 })).rejects.toThrow(
        NotFound,
      );
    }
  });
});
