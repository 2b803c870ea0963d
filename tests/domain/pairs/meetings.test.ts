import { beforeEach, describe, expect, test } from "vitest";
import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { correctMeeting, logMeeting, removeMeeting } from "#app/domain/pairs/meetings.server.ts";
import { planNextMeeting } from "#app/domain/pairs/plans.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPair } from "#tests/support/pairs.ts";

const START = "2026-10-01" as Day;
const day = (days: number) => addDays(START, days);
const at = (days: number) => helsinkiInstant(day(days), "12:00");

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
beforeEach(async () => {
  db = await freshDatabase();
  pair = await buildPair(db, { on: START });
});

const log = (facts: Partial<Parameters<typeof logMeeting>[1]> = {}) =>
  logMeeting(db, {
    by: pair.supportPerson,
    pairId: pair.pairId,
    metOn: day(5),
    minutes: 90,
    what: "talk",
    place: null,
    at: at(10),
    ...facts,
  });

describe("logging a meeting", () => {
  test("writes it down, and the first one is the pair's first meeting", async () => {
    expect(await log()).toMatchObject({ how: "new" });
    expect(await row()).toMatchObject({ first_meeting_on: day(5) });
    await log({ metOn: day(3) });
    expect(await row()).toMatchObject({ first_meeting_on: day(3) });
  });

  test("by both men is one meeting, confirmed by the second", async () => {
    const first = await log();
    expect(await log({ by: pair.participant, minutes: 60 })).toEqual({ ...first, how: "by_other" });
    expect(await meetings()).toMatchObject([
      {
        minutes: 90,
        logged_by: pair.supportPerson.accountId,
        confirmed_by: pair.participant.accountId,
      },
    ]);
  });

  test("pressed ten times at once is one meeting", async () => {
    await Promise.all(Array.from({ length: 10 }, () => log()));
    expect(await meetings()).toMatchObject([{ confirmed_by: null }]);
  });

  test("by both men at the same moment is one meeting too", async () => {
    await Promise.all([log(), log({ by: pair.participant, minutes: 60 })]);
    const [met, ...others] = await meetings();
    expect(others).toEqual([]);
    expect([met?.logged_by, met?.confirmed_by].sort()).toEqual(
      [pair.participant.accountId, pair.supportPerson.accountId].sort(),
    );
  });

  test("refuses a day to come, before the pair and after it", async () => {
    await expect(log({ metOn: day(11) })).rejects.toEqual(
      new Refusal("day_in_future", { field: "metOn" }),
    );
    await expect(log({ metOn: day(-1) })).rejects.toEqual(
      new Refusal("day_before_pair", { field: "metOn" }),
    );
    await endPair(db, { by: pair.by, pairId: pair.pairId, on: day(6), reason: "time", at: at(10) });
    await expect(log({ by: pair.by, metOn: day(7) })).rejects.toEqual(
      new Refusal("day_after_pair", { field: "metOn" }),
    );
    expect(await log({ by: pair.by, metOn: day(6) })).toMatchObject({ how: "new" });
  });

  test("is nobody else's, and no man's in a pair that has ended", async () => {
    const other = await buildPair(db, { on: START });
    await expect(log({ by: other.participant })).rejects.toThrow(NotFound);
    await endPair(db, { by: pair.by, pairId: pair.pairId, on: day(6), reason: "time", at: at(10) });
    await expect(log()).rejects.toThrow(NotFound);
  });

  test("makes the plan come true, and leaves a later plan alone", async () => {
    const plan = (meetAt: Instant) =>
      planNextMeeting(db, {
        by: pair.participant,
        pairId: pair.pairId,
        meetAt,
        place: "Oodi",
        at: at(1),
      });
    await plan(at(5));
    await log({ metOn: day(4) });
    expect(await row()).toMatchObject({ next_meeting_place: "Oodi" });
    await log({ metOn: day(5) });
    expect(await row()).toMatchObject({ next_meeting_at: null, next_meeting_place: null });
  });
});

describe("correcting a meeting", () => {
  test("is for who wrote it and for the office, and is remembered", async () => {
    const { meetingId } = await log();
    const correction = {
      meetingId,
      metOn: day(4),
      minutes: 30,
      what: "walk" as const,
      place: null,
      at: at(10),
    };
    await expect(correctMeeting(db, { by: pair.participant, ...correction })).rejects.toThrow(
      NotFound,
    );
    await correctMeeting(db, { by: pair.supportPerson, ...correction });
    expect(await meetings()).toMatchObject([{ met_on: day(4), minutes: 30, what: "walk" }]);
    expect(await row()).toMatchObject({ first_meeting_on: day(4) });
    expect(await history()).toContainEqual({
      what: "meeting_corrected",
      detail: `${day(5)} 90 talk`,
    });
  });

  test("refuses a day on which they have met already", async () => {
    await log({ metOn: day(4) });
    const { meetingId } = await log();
    await expect(
      correctMeeting(db, {
        by: pair.by,
        meetingId,
        metOn: day(4),
        minutes: 30,
        what: "walk",
        place: null,
        at: at(10),
      }),
    ).rejects.toEqual(new Refusal("met_that_day_already", { field: "metOn" }));
  });

  test("taking out the only one makes the pair one that has not met", async () => {
    const { meetingId } = await log();
    await expect(removeMeeting(db, { by: pair.participant, meetingId })).rejects.toThrow(NotFound);
    await removeMeeting(db, { by: pair.supportPerson, meetingId, at: at(10) });
    expect(await row()).toMatchObject({ first_meeting_on: null });
    expect(await history()).toContainEqual({ what: "meeting_removed", detail: day(5) });
  });
});

describe("planning the next meeting", () => {
  const plan = (facts: Partial<Parameters<typeof planNextMeeting>[1]> = {}) =>
    planNextMeeting(db, {
      by: pair.participant,
      pairId: pair.pairId,
      meetAt: at(5),
      place: "Oodi",
      at: at(1),
      ...facts,
    });

  test("tells the other, not who planned it; the office tells both", async () => {
    await plan();
    expect(await told()).toEqual([pair.supportPerson.personId]);
    await plan({ by: pair.by, meetAt: at(6) });
    expect(await told()).toEqual([pair.participant.personId, pair.supportPerson.personId].sort());
  });

  test("the same again is no news, another time takes the first letter back", async () => {
    await plan();
    await plan();
    expect(await told()).toHaveLength(1);
    await plan({ meetAt: at(7), at: at(2) });
    await plan({ meetAt: at(5), at: at(3) });
    expect(await told()).toHaveLength(1);
    await plan({ meetAt: null, place: null, at: at(4) });
    expect(await told()).toEqual([]);
    expect(await row()).toMatchObject({ next_meeting_at: null, next_meeting_place: null });
  });

  test("refuses a time that is past and one that is too far away", async () => {
    await expect(plan({ meetAt: at(0) })).rejects.toEqual(
      new Refusal("time_is_past", { field: "day" }),
    );
    await expect(plan({ meetAt: at(92) })).rejects.toEqual(
      new Refusal("too_far_ahead", { field: "day" }),
    );
  });

  async function told() {
    const rows = await db
      .selectFrom("message")
      .select("person_id as personId")
      .where("kind", "in", ["next_meeting", "first_meeting"])
      .where("person_id", "is not", null)
      .where("dropped_at", "is", null)
      .execute();
    return rows.map(({ personId }) => personId).sort();
  }
});

function row() {
  return db
    .selectFrom("pair")
    .select(["first_meeting_on", "next_meeting_at", "next_meeting_place"])
    .where("id", "=", pair.pairId)
    .executeTakeFirst();
}

function meetings() {
  return db
    .selectFrom("meeting")
    .select(["met_on", "minutes", "what", "logged_by", "confirmed_by"])
    .where("pair_id", "=", pair.pairId)
    .execute();
}

function history() {
  return db
    .selectFrom("pair_event")
    .select(["what", "detail"])
    .where("pair_id", "=", pair.pairId)
    .execute();
}
