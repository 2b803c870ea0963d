import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, dayOf } from "#app/domain/day.ts";
import { addEvents, cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { moveDueQueues } from "#app/domain/gatherings/queue.server.ts";
import { datesOfRun } from "#app/domain/gatherings/recurrence.server.ts";
import { cancelDates } from "#app/domain/gatherings/runs.server.ts";
import { cancelSeries } from "#app/domain/gatherings/series-link.server.ts";
import { acceptPlacesInSeries } from "#app/domain/gatherings/series-queue.server.ts";
import { cancelSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { joinQueue } from "#app/domain/gatherings/waiting.server.ts";
import { acceptPlace, leaveQueue } from "#app/domain/gatherings/waiting-link.server.ts";
import { eventForOffice } from "#app/domain/gatherings/who-comes.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { AT, buildFullDate, type FullDate } from "#tests/support/full-date.ts";
import { buildEvent, buildGathering } from "#tests/support/gatherings.ts";

let db: Db;
let date: FullDate;
let by: Coordinator;
let eventId: string;
beforeEach(async () => {
  db = await freshDatabase();
  date = await buildFullDate(db);
  ({ by, eventId } = date);
});

describe("many at once on one date", () => {
  test("200 sign-ups on 10 places let in exactly ten, and the others can wait", async () => {
    ({ eventId } = await buildEvent(db, { capacity: 10, at: AT }));
    date.eventId = eventId;
    const tries = await Promise.allSettled(
      Array.from({ length: 200 }, () => signUp(db, date.facts(AT))),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    const queued = await Promise.all(
      Array.from({ length: 40 }, () => joinQueue(db, date.facts(AT))),
    );
    const rows = await db.selectFrom("waiting").select("number").orderBy("number").execute();
    expect(rows.map(({ number }) => number)).toEqual(queued.map((_, turn) => turn + 1));
  });

  test("cancelling, answering, leaving and calling off together never oversell and lose nobody", async () => {
    for (const off of [false, true]) {
      ({ eventId } = await buildEvent(db, { capacity: 4, at: AT }));
      date.eventId = eventId;
      const links = await Promise.all(Array.from({ length: 4 }, () => date.comes()));
      const queue = await Promise.all(Array.from({ length: 8 }, () => date.waits()));
      await cancelSignUp(db, { token: links[0] as string, at: AT });
      await cancelSignUp(db, { token: links[1] as string, at: AT });
      const pressed = await Promise.allSettled([
        ...links.map((token) => cancelSignUp(db, { token, at: AT })),
        ...queue.map((token) => acceptPlace(db, { token, at: AT })),
        ...(off ? [cancelEvent(db, { by, eventId, at: AT })] : []),
        ...queue.slice(4).map((token) => leaveQueue(db, { token, at: AT })),
        signUp(db, date.facts(AT)),
      ]);
      const bugs = pressed.filter((one) => one.status === "rejected" && !one.reason.code);
      expect(bugs).toEqual([]);
      const taken = await db
        .selectFrom("sign_up")
        .select("id")
        .where("event_id", "=", eventId)
        .where("cancelled_at", "is", null)
        .execute();
      const held = await db
        .selectFrom("waiting")
        .select("id")
        .where("event_id", "=", eventId)
        .where("left_at", "is", null)
        .where("offered_at", "is not", null)
        .execute();
      expect(taken.length + held.length).toBeLessThanOrEqual(4);
    }
  });
});

describe("many at once on a series", () => {
  const PLACES = 10;
  let gatheringId: string;
  let eventIds: string[];
  beforeEach(async () => {
    const enrolment = "whole_series" as const;
    gatheringId = await buildGathering(db, { by, at: AT, capacity: PLACES, enrolment });
    const first = { day: dayOf(addHours(AT, 24 * 8)), starts: "18:00", ends: "20:00" };
    const dates = datesOfRun({ ...first, repeat: "weekly", times: 3 });
    eventIds = await addEvents(db, { by, gatheringId, dates, at: AT });
  });
  const turn = (press: number) => ({
    ...date.facts(),
    eventId: eventIds[press % eventIds.length] as string,
  });
  /** Heads that come or are held, date by date, and who waits in what order. */
  const taken = async () => {
    const heads = [];
    for (const id of eventIds) {
      const { coming, queue } = await eventForOffice(db, {
        by,
        eventId: id,
        language: "fi",
        at: AT,
      });
      heads.push(coming.length + queue.filter(({ offerEndsAt }) => offerEndsAt).length);
    }
    return heads;
  };
  const bugsIn = (pressed: PromiseSettledResult<unknown>[]) =>
    pressed.filter((one) => one.status === "rejected" && !one.reason.code);

  test("200 sign-ups on 10 places, to the series, its queue and single dates by the office", async () => {
    const pressed = await Promise.allSettled(
      Array.from({ length: 200 }, (_, press): Promise<unknown> => {
        if (press % 20 === 7) {
          return signUp(db, { ...turn(press), name: `Guest ${press}`, contact: null, by });
        }
        return press % 2 ? signUp(db, turn(press)) : joinQueue(db, turn(press));
      }),
    );
    expect(bugsIn(pressed)).toEqual([]);
    expect(await taken()).toEqual([PLACES, PLACES, PLACES]);
    for (const eventId of eventIds) {
      const waiting = await db
        .selectFrom("waiting")
        .innerJoin("series_sign_up as series", "series.id", "waiting.series_id")
        .select(["waiting.number", "series.cancelled_at"])
        .where("event_id", "=", eventId)
        .where("left_at", "is", null)
        .orderBy("number")
        .execute();
      expect(waiting.map(({ number }) => number)).toEqual(waiting.map((_, before) => before + 1));
      expect(waiting.every(({ cancelled_at }) => cancelled_at === null)).toBe(true);
      expect(waiting.length).toBeGreaterThan(50);
    }
  });

  test("leaving, answering, moving on and calling off together never oversell and leave nobody held", async () => {
    for (const off of [false, true]) {
      const inside = [];
      for (let man = 0; man < PLACES; man++) inside.push((await signUp(db, turn(man))).token ?? "");
      const queue = [];
      for (let man = 0; man < 12; man++) queue.push((await joinQueue(db, turn(man))).token ?? "");
      await cancelSeries(db, { token: inside.pop() ?? "", at: AT });
      const [eventId] = eventIds as [string];
      const pressed = await Promise.allSettled([
        ...inside.slice(0, 5).map((token) => cancelSeries(db, { token, at: AT })),
        ...queue.map((token) => acceptPlacesInSeries(db, { token, at: AT })),
        ...(off ? [cancelDates(db, { by, eventId, scope: "all", at: AT })] : []),
        ...queue.slice(6).map((token) => cancelSeries(db, { token, at: AT })),
        ...queue.map((token) => acceptPlacesInSeries(db, { token, at: AT })),
        moveDueQueues(db, AT),
        signUp(db, turn(0)),
      ]);
      expect(bugsIn(pressed)).toEqual([]);
      for (const heads of await taken()) expect(heads).toBeLessThanOrEqual(PLACES);
      if (!off) {
        for (const token of [...inside, ...queue]) await cancelSeries(db, { token, at: AT });
        continue;
      }
      const open = db.selectFrom("waiting").select("id").where("left_at", "is", null);
      expect(await open.execute()).toEqual([]);
      const offers = db
        .selectFrom("message")
        .select("id")
        .where("kind", "in", ["place_free", "places_free"])
        .where("dropped_at", "is", null);
      expect(await offers.execute()).toEqual([]);
    }
  });
});
