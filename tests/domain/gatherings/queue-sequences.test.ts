import { expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, clockOf, dayOf, type Instant } from "#app/domain/day.ts";
import { cancelEvent, changeCapacity, moveEvent } from "#app/domain/gatherings/dates.server.ts";
import { moveDueQueues } from "#app/domain/gatherings/queue.server.ts";
import {
  cancelSignUp,
  changeFriends,
  renewSignUp,
} from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { joinQueue } from "#app/domain/gatherings/waiting.server.ts";
import { queueMoves } from "#app/domain/gatherings/waiting.ts";
import {
  acceptPlace,
  changeFriendsInQueue,
  leaveQueue,
} from "#app/domain/gatherings/waiting-link.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { type Random, randomFrom } from "#tests/support/random.ts";

const START = "2026-11-24T12:00:00Z" as Instant;
const SEQUENCES = 60;
const STEPS = 40;

/** One act at a time, the clock running on; after each the promises of the queue are counted. */
test("whatever happens to a full date: never oversold, order kept, nobody lost, letters true", async () => {
  const db = await freshDatabase();
  for (let seed = 1; seed <= SEQUENCES; seed++) await runSequence(db, seed);
}, 120_000);

type World = {
  db: Db;
  by: Coordinator;
  eventId: string;
  at: Instant;
  startsAt: Instant;
  capacity: number;
  /** Links of men who came straight in, and of men who have waited. */
  comers: string[];
  waiters: string[];
  /** Who said himself that he does not want to wait. */
  gone: Set<string>;
};

async function runSequence(db: Db, seed: number) {
  const random = randomFrom(seed);
  const capacity = 3 + random.below(4);
  const startsAt = addHours(START, 60 + random.below(60));
  const built = await buildEvent(db, { capacity, at: START, startsAt });
  const lists = { comers: [], waiters: [], gone: new Set<string>() };
  const world: World = { db, ...built, at: START, startsAt, capacity, ...lists };
  for (let step = 0; step < STEPS; step++) {
    const where = `seed ${seed}, step ${step}`;
    if (random.chance(0.3)) world.at = addHours(world.at, random.below(9));
    const before = await factsOf(world);
    const happened = await refusedOr(() => act(world, random));
    const after = await factsOf(world);
    neverOversold(before, after, world, where);
    if (happened === "came straight in" && queueMoves(world.startsAt, world.at)) {
      expect(couldWait(before, world), where).toEqual([]);
    }
    if (happened === "passed on") {
      expect(after.held.filter(({ offer_ends_at }) => (offer_ends_at ?? "") <= world.at)).toEqual(
        [],
      );
    }
    orderKept(before, after, world, where);
    nobodyLost(after, world, where);
    await lettersTrue(world, where);
  }
  await refusedOr(() => cancelEvent(db, { by: world.by, eventId: world.eventId, at: world.at }));
  await everybodyToldOnce(world);
  await db.deleteFrom("message").execute();
}

async function act(world: World, random: Random): Promise<unknown> {
  const { db, by, eventId, at, comers, waiters, gone } = world;
  const friends = random.chance(0.4) ? random.below(3) : 0;
  const facts = { eventId, name: "Ali", contact: someContact(), friends, language: "fi" as const };
  const comer = comers.length > 0 ? random.one(comers) : "";
  const waiter = waiters.length > 0 ? random.one(waiters) : "";
  const acts: [number, () => Promise<unknown>][] = [
    [
      5,
      async () => {
        comers.push((await signUp(db, { ...facts, at })).token as string);
        return "came straight in";
      },
    ],
    [
      6,
      async () => {
        const { comes, token } = await joinQueue(db, { ...facts, at });
        (comes ? comers : waiters).push(token as string);
        return comes && "came straight in";
      },
    ],
    [4, async () => comer && (await cancelSignUp(db, { token: comer, at }))],
    [1, async () => comer && (await renewSignUp(db, { token: comer, at }))],
    [2, async () => comer && (await changeFriends(db, { token: comer, friends, at }))],
    [4, async () => waiter && (await acceptPlace(db, { token: waiter, at }))],
    [
      2,
      async () => {
        if (!waiter) return;
        await leaveQueue(db, { token: waiter, at });
        gone.add(waiter);
      },
    ],
    [2, async () => waiter && (await changeFriendsInQueue(db, { token: waiter, friends, at }))],
    [
      2,
      async () => {
        const capacity = 1 + random.below(7);
        await changeCapacity(db, { by, eventId, capacity, at });
        world.capacity = capacity;
      },
    ],
    [
      1,
      async () => {
        const startsAt = addHours(world.startsAt, random.below(40) - 20);
        if (startsAt <= at) return;
        const date = { day: dayOf(startsAt), starts: clockOf(startsAt) };
        const ends = clockOf(addHours(startsAt, 1));
        await moveEvent(db, { by, eventId, ...date, ends, at });
        world.startsAt = startsAt;
      },
    ],
    [
      2,
      async () => {
        await moveDueQueues(db, at);
        return "passed on";
      },
    ],
  ];
  const drawn = acts.flatMap(([weight, run]) => Array.from({ length: weight }, () => run));
  return random.one(drawn)();
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

type Facts = Awaited<ReturnType<typeof factsOf>>;

async function factsOf({ db, eventId }: World) {
  const coming = await db
    .selectFrom("sign_up")
    .select(["token", "friends"])
    .where("event_id", "=", eventId)
    .where("cancelled_at", "is", null)
    .execute();
  const queue = await db
    .selectFrom("waiting")
    .select(["id", "token", "number", "friends", "offered_at", "offer_ends_at", "left_because"])
    .where("event_id", "=", eventId)
    .orderBy("number")
    .execute();
  const held = queue.filter((man) => !man.left_because && man.offered_at);
  const waiting = queue.filter((man) => !man.left_because && !man.offered_at);
  const heads = (men: { friends: number }[]) => men.reduce((sum, man) => sum + 1 + man.friends, 0);
  return { coming, queue, held, waiting, taken: heads(coming) + heads(held) };
}

/** Men who wait for a place that they could have some day. */
function couldWait({ waiting }: Facts, { capacity }: World) {
  return waiting.filter(({ friends }) => 1 + friends <= capacity);
}

/** Lowering the capacity sends nobody home, but lets nobody in either. */
function neverOversold(before: Facts, after: Facts, { capacity }: World, where: string) {
  expect(after.taken, where).toBeLessThanOrEqual(Math.max(capacity, before.taken));
}

/** Whoever has just been offered a place stood before all who still wait; and no place lies idle. */
function orderKept(before: Facts, after: Facts, world: World, where: string) {
  const heldBefore = new Set(before.held.map(({ id }) => id));
  const offered = after.held.filter(({ id }) => !heldBefore.has(id));
  const [next] = couldWait(after, world);
  for (const { number } of offered) {
    if (next) expect(number, where).toBeLessThan(next.number);
  }
  const isOpen = queueMoves(world.startsAt, world.at);
  const due = before.held.some(({ offer_ends_at }) => (offer_ends_at ?? "") <= world.at);
  if (next && isOpen && !due) {
    expect(after.taken + 1 + next.friends, where).toBeGreaterThan(world.capacity);
  }
}

/** Each man who waited comes, waits, or left by what he did himself or did not do in time. */
function nobodyLost(after: Facts, { waiters, gone, at }: World, where: string) {
  for (const token of waiters) {
    const his = after.queue.filter((man) => man.token === token);
    expect(his.length, where).toBe(1);
    const because = his[0]?.left_because;
    if (because === "left" || because === "declined") expect(gone.has(token), where).toBe(true);
    if (because === "not_answered") {
      expect((his[0]?.offer_ends_at ?? "") <= at, where).toBe(true);
    }
    if (!because) expect(gone.has(token), where).toBe(false);
  }
}

/** One letter that still goes out for each place that is held, with the right hour, and none besides. */
async function lettersTrue({ db, eventId }: World, where: string) {
  const letters = await db
    .selectFrom("message")
    .select(["link", "facts"])
    .where("kind", "=", "place_free")
    .where("dropped_at", "is", null)
    .execute();
  const held = await db
    .selectFrom("waiting")
    .select(["token", "offer_ends_at"])
    .where("event_id", "=", eventId)
    .where("left_at", "is", null)
    .where("offered_at", "is not", null)
    .execute();
  const told = letters.map(({ link, facts }) => `${link} ${JSON.parse(facts).until}`);
  const expected = held.map(({ token, offer_ends_at }) => `/waiting/${token} ${offer_ends_at}`);
  expect(told.sort(), where).toEqual(expected.sort());
}

async function everybodyToldOnce({ db, eventId }: World) {
  const { cancelled_at: off } = await db
    .selectFrom("event")
    .select("cancelled_at")
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow();
  if (!off) return;
  const coming = await db
    .selectFrom("sign_up")
    .select("token")
    .where("event_id", "=", eventId)
    .where("cancelled_at", "is", null)
    .execute();
  const waited = await db
    .selectFrom("waiting")
    .select("token")
    .where("event_id", "=", eventId)
    .where("left_because", "=", "event_cancelled")
    .execute();
  const letters = await db
    .selectFrom("message")
    .select("link")
    .where("kind", "=", "event_cancelled")
    .execute();
  expect(letters.map(({ link }) => link).sort()).toEqual(
    [
      ...coming.map(({ token }) => `/sign-ups/${token}`),
      ...waited.map(({ token }) => `/waiting/${token}`),
    ].sort(),
  );
}
