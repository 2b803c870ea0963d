import { expect, test } from "vitest";
import {
  addDays,
  addMinutes,
  type Day,
  dayOf,
  helsinkiInstant,
  type Instant,
} from "#app/domain/day.ts";
import { FIRST_ANSWERS } from "#app/domain/pairs/first-answer.ts";
import { answerFirst } from "#app/domain/pairs/first-answers.server.ts";
import { askAfterFirstMeetings } from "#app/domain/pairs/first-asking.server.ts";
import { type FirstMeeting, firstMeetingOf } from "#app/domain/pairs/first-meeting-rows.server.ts";
import { cannotCome, tickByLink, tickOnBehalf } from "#app/domain/pairs/first-ticks.server.ts";
import { offerTimes } from "#app/domain/pairs/first-times.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { planNextMeeting } from "#app/domain/pairs/plans.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { allRows } from "#app/domain/today/all-rows.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildPlace } from "#tests/support/gatherings.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { type Random, randomFrom } from "#tests/support/random.ts";
import { recount } from "#tests/support/recount.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const START = "2026-03-02" as Day;
const ROUNDS = 60;
const AT_ONCE = 4;
/** Kinds that speak of a pair that goes on. */
const OF_OPEN_PAIRS = [
  "pair_started",
  "first_times",
  "first_meeting",
  "first_meeting_moved",
  "first_meeting_cancelled",
  "first_answer",
  "next_meeting",
] as const;

type World = {
  db: Db;
  random: Random;
  pairs: Awaited<ReturnType<typeof buildPair>>[];
  placeId: string;
  /** When the office itself said when: pair and instant. */
  said: Set<string>;
};

test.each([1, 2, 3, 4, 5, 6])(
  "first meetings, whatever is pressed in whatever order and at once (seed %i)",
  async (seed) => {
    const db = await freshDatabase();
    const by = await buildCoordinator(db);
    const pairs = [];
    for (let pair = 0; pair < 4; pair++) pairs.push(await buildPair(db, { by, on: START }));
    const placeId = await buildPlace(db, { by });
    const world: World = { db, random: randomFrom(seed), pairs, placeId, said: new Set() };
    let today = START;
    let fixed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      today = addDays(today, world.random.chance(0.3) ? 1 : 0);
      const at = helsinkiInstant(today, "12:00");
      const steps = [];
      for (let step = 0; step < AT_ONCE; step++) steps.push(await anything(world, at));
      for (const result of await Promise.allSettled(steps.map((step) => step()))) {
        if (result.status === "rejected") expectKindNo(result.reason);
      }
      if (world.random.chance(0.5)) await hourly(db, at);
      fixed += await expectOrder(world, at);
    }
    expect(fixed, "the story is worth telling").toBeGreaterThan(5);
  },
);

async function anything(world: World, at: Instant): Promise<() => Promise<unknown>> {
  const { db, random, placeId, said } = world;
  const pair = random.one(world.pairs);
  const { by, pairId } = pair;
  const first = await firstMeetingOf(db, pairId);
  const side = random.one(["participant", "support_person"] as const);
  const round = first?.round ?? 0;
  const timeIds = random.some(first?.times ?? [], 0.6).map(({ id }) => id);
  const token = (one: FirstMeeting) =>
    side === "participant" ? one.participantToken : one.supportPersonToken;
  const byLink = { token: first ? token(first) : "none", viewer: null, at };
  const soon = () =>
    helsinkiInstant(addDays(dayOf(at), 1 + random.below(5)), random.one(["17:30", "18:00"]));
  const tick = () => tickByLink(db, { ...byLink, round, timeIds });
  return random.one<() => Promise<unknown>>([
    tick,
    tick,
    tick,
    () => tickOnBehalf(db, { by, pairId, side, round, timeIds, at }),
    () => {
      const times = [soon(), soon(), soon()].map((startsAt) => ({ startsAt, field: "day1" }));
      return offerTimes(db, { by, pairId, round, times, placeId, at });
    },
    () => cannotCome(db, byLink),
    async () => {
      if (random.chance(0.7)) return;
      const meetAt = random.chance(0.5) ? null : soon();
      if (meetAt) said.add(`${pairId} ${meetAt}`);
      await planNextMeeting(db, { by, pairId, meetAt, place: null, at });
    },
    () => planNextMeeting(db, { by: pair.participant, pairId, meetAt: soon(), place: null, at }),
    async () => {
      if (random.chance(0.8)) return;
      const met = { minutes: 60, what: "talk" as const, place: null };
      await logMeeting(db, { by: pair.participant, pairId, metOn: dayOf(at), ...met, at });
    },
    async () => {
      const asked = await db.selectFrom("first_answer").select("token").execute();
      const one = random.one(asked);
      if (!one) return;
      const answer = random.one(FIRST_ANSWERS);
      await answerFirst(db, { token: one.token, viewer: null, answer, words: null, at });
    },
    async () => {
      if (random.chance(0.96)) return;
      await endPair(db, { by, pairId, on: dayOf(at), reason: "did_not_click", at });
    },
  ]);
}

/** What the server does by itself: letters that are due go. */
async function hourly(db: Db, at: Instant) {
  await askAfterFirstMeetings(db, at);
  await db
    .updateTable("message")
    .set({ sent_at: at })
    .where("sent_at", "is", null)
    .where("dropped_at", "is", null)
    .where("due_at", "<=", at)
    .execute();
}

/** Returns how many first meetings are fixed. */
async function expectOrder({ db, said }: World, at: Instant): Promise<number> {
  const pairs = await db
    .selectFrom("pair")
    .innerJoin("first_meeting", "first_meeting.pair_id", "pair.id")
    .select(["pair.id", "next_meeting_at as meetAt", "ended_on as endedOn", "fixed_by as fixedBy"])
    .select(["first_meeting_on as metOn", "fixed_at as fixedAt", "cancelled_at as offAt"])
    .execute();
  const fixed = pairs.filter(
    (one) => one.meetAt && one.fixedAt && !one.offAt && !one.metOn && !one.endedOn,
  );
  for (const { id, meetAt, fixedBy } of fixed) {
    if (fixedBy) {
      expect(said, "only what the office said").toContain(`${id} ${meetAt}`);
      continue;
    }
    const time = await db
      .selectFrom("first_meeting_time")
      .select(["participant_ticked_at as one", "support_person_ticked_at as other"])
      .where("pair_id", "=", id)
      .where("starts_at", "=", meetAt as string)
      .executeTakeFirst();
    expect(time?.one && time.other, "both have ticked what is fixed by itself").toBeTruthy();
    const clash = fixed.filter(
      (other) =>
        other.id !== id &&
        !other.fixedBy &&
        (other.meetAt as Instant) < addMinutes(meetAt as Instant, 60) &&
        (other.meetAt as Instant) > addMinutes(meetAt as Instant, -60),
    );
    expect(clash, "the coordinator is at one first meeting at a time").toEqual([]);
  }
  await expectLetters(db);
  const today = dayOf(at);
  const { awake } = await allRows(db, today);
  const shown = awake.map(({ key, needs }) => [key, needs.map(({ why }) => why).sort()]);
  expect(Object.fromEntries(shown)).toEqual(await recount(db, today));
  return fixed.length;
}

/** Each letter once, and none about a pair that is over. */
async function expectLetters(db: Db) {
  const letters = await db
    .selectFrom("message")
    .select(["dedupe_key as key", "kind", "person_id as personId", "sent_at as sentAt"])
    .select(["dropped_at as droppedAt", "created_at as createdAt"])
    .execute();
  expect(new Set(letters.map(({ key }) => key)).size).toBe(letters.length);
  const over = await db
    .selectFrom("pair")
    .select(["participant_id as one", "support_person_id as other"])
    .where("ended_on", "is not", null)
    .execute();
  const men = new Set(over.flatMap(({ one, other }) => [one, other]));
  const waiting = letters.filter(
    ({ kind, personId, sentAt, droppedAt }) =>
      (OF_OPEN_PAIRS as readonly string[]).includes(kind) &&
      personId !== null &&
      men.has(personId) &&
      !sentAt &&
      !droppedAt,
  );
  expect(waiting, "nothing goes out after the end").toEqual([]);
}

function expectKindNo(reason: unknown) {
  if (!(reason instanceof Refusal) && !(reason instanceof NotFound)) throw reason;
}
