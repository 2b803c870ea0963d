import { expect, test } from "vitest";
import { addDays, addHours, clockOf, type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { takeOffList } from "#app/domain/gatherings/attendance.server.ts";
import { addEvents, cancelEvent, changeCapacity } from "#app/domain/gatherings/dates.server.ts";
import { moveDueQueues } from "#app/domain/gatherings/queue.server.ts";
import { cancelDates, limitDates, moveDates } from "#app/domain/gatherings/runs.server.ts";
import { cancelSeries, changeFriendsInSeries } from "#app/domain/gatherings/series-link.server.ts";
import {
  acceptPlacesInSeries,
  declinePlacesInSeries,
  returnToSeries,
} from "#app/domain/gatherings/series-queue.server.ts";
import { cancelSignUp, renewSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { joinQueue } from "#app/domain/gatherings/waiting.server.ts";
import { acceptPlace, leaveQueue, queueAgain } from "#app/domain/gatherings/waiting-link.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildGathering, someContact } from "#tests/support/gatherings.ts";
import { type Random, randomFrom } from "#tests/support/random.ts";
import {
  lettersTrue,
  nobodyLost,
  nobodyToldTwice,
  orderKept,
  type SeriesWorld,
  standingOf,
} from "#tests/support/series-promises.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const START = "2026-11-24T12:00:00Z" as Instant;
const FIRST = "2026-11-26" as Day;
const SEQUENCES = 25;
const STEPS = 40;
const MOST_DATES = 5;

/** One act at a time, the clock running on; after each the promises are counted, date by date. */
test("whatever happens to a series: never oversold, order kept, nobody lost, each man told once", async () => {
  for (let seed = 1; seed <= SEQUENCES; seed++) {
    const db = await freshDatabase();
    const by = await buildCoordinator(db);
    const random = randomFrom(seed);
    const capacity = 2 + random.below(4);
    const facts = { by, at: START, capacity, enrolment: "whole_series" as const };
    const gatheringId = await buildGathering(db, facts);
    const world: SeriesWorld = { db, by, gatheringId, at: START, tokens: [], acted: new Set() };
    await addDate(world, FIRST);
    await addDate(world, addDays(FIRST, 7));
    await addDate(world, addDays(FIRST, 14));
    for (let step = 0; step < STEPS; step++)
      await take(world, random, `seed ${seed}, step ${step}`);
  }
}, 240_000);

async function take(world: SeriesWorld, random: Random, where: string) {
  if (random.chance(0.3)) world.at = addHours(world.at, random.below(12));
  const before = await standingOf(world);
  await refusedOr(() => act(world, random, before.eventIds));
  const after = await standingOf(world);
  orderKept(before, after, world, where);
  nobodyLost(before, after, world, where);
  lettersTrue(after, where);
  nobodyToldTwice(before, after, where);
}

const addDate = ({ db, by, gatheringId, at }: SeriesWorld, day: Day) =>
  addEvents(db, { by, gatheringId, dates: [{ day, starts: "18:00", ends: "20:00" }], at });

async function act(world: SeriesWorld, random: Random, eventIds: string[]): Promise<unknown> {
  const { db, by, at, tokens, acted } = world;
  const eventId = random.one(eventIds);
  const friends = random.chance(0.3) ? random.below(3) : 0;
  const guest = { name: "Ali", contact: someContact(), language: "fi" as const, friends, eventId };
  const token = tokens.length > 0 ? random.one(tokens) : "";
  const coming = await oneOf(world, random, "sign_up", eventId);
  const waiting = await oneOf(world, random, "waiting", eventId);
  const scope = random.one(["this", "following", "all"] as const);
  const come = async (joined: Promise<{ token: string | null }>) => {
    const { token: link } = await joined;
    if (link) tokens.push(link);
  };
  const byHimself = async (link: string, run: Promise<unknown>) => {
    acted.add(link);
    return run;
  };
  const acts: [number, () => Promise<unknown>][] = [
    [4, () => come(signUp(db, { ...guest, at }))],
    [6, () => come(joinQueue(db, { ...guest, at }))],
    [3, async () => token && byHimself(token, cancelSeries(db, { token, at }))],
    [2, async () => coming && (await cancelSignUp(db, { token: coming.token, at }))],
    [2, async () => coming && (await renewSignUp(db, { token: coming.token, at }))],
    [5, async () => token && (await acceptPlacesInSeries(db, { token, at }))],
    [1, async () => token && byHimself(token, declinePlacesInSeries(db, { token, at }))],
    [2, async () => waiting && (await acceptPlace(db, { token: waiting.token, at }))],
    [
      2,
      async () =>
        waiting && byHimself(waiting.series, leaveQueue(db, { token: waiting.token, at })),
    ],
    [1, async () => waiting && (await queueAgain(db, { token: waiting.token, at }))],
    [2, async () => token && tokens.push(await returnToSeries(db, { token, at }))],
    [2, async () => token && (await changeFriendsInSeries(db, { token, friends, at }))],
    [2, () => changeCapacity(db, { by, eventId, capacity: 1 + random.below(6), at })],
    [1, () => limitDates(db, { by, eventId, scope, capacity: 2 + random.below(5), at })],
    [2, () => moves(world, random, eventId)],
    [1, async () => coming && (await takeOffList(db, { by, eventId, signUpId: coming.id, at }))],
    [1, () => signUp(db, { ...guest, contact: null, by, at })],
    [3, () => moveDueQueues(db, at)],
    [
      1,
      async () =>
        eventIds.length < MOST_DATES &&
        (await addDate(world, addDays(FIRST, 7 * eventIds.length + random.below(4)))),
    ],
    [0.3, () => cancelEvent(db, { by, eventId, at })],
    [0.2, () => cancelDates(db, { by, eventId, scope: "following", at })],
  ];
  const drawn = acts.flatMap(([weight, run]) => Array.from({ length: weight * 10 }, () => run));
  return random.one(drawn)();
}

/** Some dates some hours earlier or later, each by as much. */
async function moves({ db, by, at }: SeriesWorld, random: Random, eventId: string) {
  const { starts_at } = await db
    .selectFrom("event")
    .select("starts_at")
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow();
  const startsAt = addHours(starts_at as Instant, random.below(60) - 30);
  const scope = random.one(["this", "following", "all"] as const);
  const to = { day: dayOf(startsAt), starts: clockOf(startsAt) };
  return moveDates(db, { by, eventId, scope, ...to, ends: clockOf(addHours(startsAt, 1)), at });
}

async function oneOf(
  { db }: SeriesWorld,
  random: Random,
  table: "sign_up" | "waiting",
  eventId: string,
) {
  const rows = await db
    .selectFrom(table)
    .innerJoin("series_sign_up as series", "series.id", `${table}.series_id`)
    .select([`${table}.id as id`, `${table}.token as token`, "series.token as series"])
    .where(`${table}.event_id`, "=", eventId)
    .orderBy(`${table}.token`)
    .execute();
  return rows.length > 0 ? random.one(rows) : null;
}

/** A refusal is an answer; anything else is a bug. */
async function refusedOr(run: () => Promise<unknown>) {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
}
