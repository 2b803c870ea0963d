import { expressionBuilder } from "kysely";
import type { Instant } from "#app/domain/day.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import { freePlaces, standingOf } from "./gathering.ts";

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

/** A published date with its heads, as a man asks to join it. */
export async function eventToJoin(trx: Db, eventId: string) {
  const event = await trx
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select((eb) => [
      "event.starts_at as startsAt",
      "event.ends_at as endsAt",
      "event.cancelled_at as cancelledAt",
      eb.fn.coalesce("event.capacity", "gathering.capacity").as("capacity"),
      headsComing().as("heads"),
    ])
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
  const free = freePlaces(event);
  if (free === 0) throw new Refusal("event_full");
  if (free !== null && free < 1 + friends) {
    throw new Refusal("too_few_places", { field: "friends", count: free - 1 });
  }
}
