import { type Instant, now } from "#app/domain/day.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { eventsWithRoom } from "./heads.server.ts";
import { tellWhoseTurnItIs, withdrawOffers } from "./offers.server.ts";
import { closeSeriesWithNothing } from "./series-rows.server.ts";
import { offerEndsAt, whoseTurn } from "./waiting.ts";

/** One date of which a place may have become free. */
export function moveQueue(trx: Db, eventId: string, at: Instant, untold?: string[]) {
  return moveQueues(trx, [eventId], at, untold);
}

/**
 * Passes on places that were held and not answered for, then offers what is free to those whose turn
 * it is, and tells each of them once, however many dates it is about. Every verb that can free a place
 * ends with it, in its own transaction.
 */
export async function moveQueues(
  trx: Db,
  eventIds: string[],
  at: Instant,
  /** Men of whose held places is to be told too (`withdrawOffers`). */
  untold: string[] = [],
) {
  const over: string[] = [];
  const offered: string[] = [];
  for (const eventId of eventIds) {
    over.push(...(await passOn(trx, eventId, at)));
    offered.push(...(await offerWhatIsFree(trx, eventId, at)));
  }
  const others = await withdrawOffers(trx, over, at);
  await closeSeriesWithNothing(trx, { waitingIds: over, at });
  await tellWhoseTurnItIs(trx, [...untold, ...others, ...offered], at);
}

/** Held places whose time is over go to the next; due and not yet done. Returns how many queues moved. */
export async function moveDueQueues(db: Db, at: Instant = now()): Promise<number> {
  const due = await db
    .selectFrom("waiting")
    .innerJoin("event", "event.id", "waiting.event_id")
    .select(["waiting.event_id as eventId", "event.gathering_id as gatheringId"])
    .where("waiting.left_at", "is", null)
    .where("waiting.offer_ends_at", "<=", at)
    .distinct()
    .execute();
  for (const dates of Map.groupBy(due, ({ gatheringId }) => gatheringId).values()) {
    const eventIds = dates.map(({ eventId }) => eventId);
    await asOne(db, (trx) => moveQueues(trx, eventIds, at));
  }
  return due.length;
}

async function passOn(trx: Db, eventId: string, at: Instant) {
  const over = await trx
    .updateTable("waiting")
    .set({ left_at: at, left_because: "not_answered" })
    .where("event_id", "=", eventId)
    .where("left_at", "is", null)
    .where("offer_ends_at", "<=", at)
    .returning("id")
    .execute();
  return over.map(({ id }) => id);
}

async function offerWhatIsFree(trx: Db, eventId: string, at: Instant): Promise<string[]> {
  const event = await eventsWithRoom(trx).where("event.id", "=", eventId).executeTakeFirstOrThrow();
  const endsAt = event.cancelledAt ? null : offerEndsAt(event.startsAt as Instant, at);
  if (!endsAt || event.waiting === 0) return [];
  const queue = await trx
    .selectFrom("waiting")
    .select(["id", "friends"])
    .where("event_id", "=", eventId)
    .where("left_at", "is", null)
    .where("offered_at", "is", null)
    .orderBy("number")
    .execute();
  const { capacity, heads, held } = event;
  const turn = whoseTurn(queue, { capacity, free: capacity && capacity - heads - held });
  if (turn.length === 0) return [];
  const ids = turn.map(({ id }) => id);
  await trx
    .updateTable("waiting")
    .set({ offered_at: at, offer_ends_at: endsAt })
    .where("id", "in", ids)
    .execute();
  return ids;
}
