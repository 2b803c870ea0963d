import { expressionBuilder } from "kysely";
import type { Instant } from "#app/domain/day.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import { freePlaces, standingOf } from "./gathering.ts";
import { queueMoves } from "./waiting.ts";

/** How many heads are coming to the event of the row: one look into an index that holds nothing else. */
export function headsComing() {
  return expressionBuilder<Schema, "event">()
    .selectFrom("sign_up")
    .select((s) =>
      s.fn.coalesce(s.fn.sum<number>(s("sign_up.friends", "+", 1)), s.lit(0)).as("heads"),
    )
    .whereRef("sign_up.event_id", "=", "event.id")
    .where("sign_up.cancelled_at", "is", null)
    .$asScalar()
    .$notNull();
}

/** How many heads have a place that is held for them: offered, or kept by men who skip a date of their series. */
function headsHeld() {
  const eb = expressionBuilder<Schema, "event" | "gathering">();
  const offered = queueOf()
    .select((s) =>
      s.fn.coalesce(s.fn.sum<number>(s("waiting.friends", "+", 1)), s.lit(0)).as("held"),
    )
    .where("waiting.offered_at", "is not", null)
    .$asScalar()
    .$notNull();
  const kept = eb
    .selectFrom("sign_up as skipping")
    .select((s) =>
      s.fn.coalesce(s.fn.sum<number>(s("skipping.friends", "+", 1)), s.lit(0)).as("held"),
    )
    .whereRef("skipping.event_id", "=", "event.id")
    .where("skipping.keeps_place_since", "is not", null)
    .$asScalar()
    .$notNull();
  return eb(offered, "+", kept);
}

/** How many wait for a place that they could have: a party larger than the capacity never could. */
function menWaiting() {
  return queueOf()
    .select((s) => s.fn.countAll<number>().as("waiting"))
    .where("waiting.offered_at", "is", null)
    .where((s) =>
      s.or([s(capacity(), "is", null), s(s("waiting.friends", "+", 1), "<=", capacity())]),
    )
    .$asScalar()
    .$notNull();
}

function queueOf() {
  return expressionBuilder<Schema, "event" | "gathering">()
    .selectFrom("waiting")
    .whereRef("waiting.event_id", "=", "event.id")
    .where("waiting.left_at", "is", null);
}

/** Heads at most on the event of the row. */
export function capacity() {
  return expressionBuilder<Schema, "event" | "gathering">().fn.coalesce(
    "event.capacity",
    "gathering.capacity",
  );
}

/** What decides whether there is room, for a query of events with their gathering. */
export function room() {
  return [
    capacity().as("capacity"),
    headsComing().as("heads"),
    headsHeld().as("held"),
    menWaiting().as("waiting"),
  ] as const;
}

/** A date with its room, whether it is published or not. */
export function eventsWithRoom(db: Db) {
  return db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select([
      "event.id",
      "event.starts_at as startsAt",
      "event.ends_at as endsAt",
      "event.cancelled_at as cancelledAt",
      "event.sequence",
      "event.gathering_id as gatheringId",
      "gathering.enrolment",
      "gathering.kind",
      ...room(),
    ]);
}

/** The dates ahead of a gathering that are not called off, the earliest first. */
export function datesToCome(trx: Db, gatheringId: string, at: Instant) {
  return eventsWithRoom(trx)
    .where("event.gathering_id", "=", gatheringId)
    .where("event.cancelled_at", "is", null)
    .where("event.starts_at", ">", at)
    .orderBy("event.starts_at")
    .execute();
}

/** A published date with its heads, as a man asks to join it. */
export async function eventToJoin(trx: Db, eventId: string) {
  const event = await eventsWithRoom(trx)
    .where("event.id", "=", eventId)
    .where("gathering.published_at", "is not", null)
    .executeTakeFirst();
  if (!event) throw new NotFound();
  return { ...event, startsAt: event.startsAt as Instant, endsAt: event.endsAt as Instant };
}

export type EventToJoin = Awaited<ReturnType<typeof eventToJoin>>;

/**
 * Refuses what is cancelled, begun, over or full, and more friends than places are left. The office
 * adds a `walkIn` also after it has begun.
 */
export function refuseUnlessRoom(
  event: EventToJoin,
  { friends, walkIn = false, at }: { friends: number; walkIn?: boolean; at: Instant },
) {
  const standing = standingOf(event, at);
  const mayJoin = standing === "open" || (walkIn && standing === "begun");
  if (!mayJoin) throw new Refusal(`event_${standing}`);
  const free = freePlaces(event, at);
  if (free === 0) throw new Refusal("event_full");
  if (free !== null && free < 1 + friends) {
    throw new Refusal("too_few_places", { field: "friends", count: free - 1 });
  }
}

/** A queue that no longer moves, or for a party that never fits, would be a promise that we cannot keep. */
export function refuseUnlessItCanMove(
  { startsAt, capacity }: EventToJoin,
  { friends, at }: { friends: number; at: Instant },
) {
  if (!queueMoves(startsAt, at)) throw new Refusal("queue_ended");
  refuseUnlessItFits({ capacity }, friends);
}

/** Refuses more heads than ever fit. */
export function refuseUnlessItFits({ capacity }: Pick<EventToJoin, "capacity">, friends: number) {
  if (capacity !== null && 1 + friends > capacity) {
    throw new Refusal("too_few_places", { field: "friends", count: capacity - 1 });
  }
}
