import { type Instant, now } from "#app/domain/day.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { eventsWithRoom } from "./heads.server.ts";
import { offerEndsAt, queueEndsAt, whoseTurn } from "./waiting.ts";
import {
  confirmationKeys,
  placeFreeKey,
  tellWaitingAbout,
  tellWhoseTurnItIs,
} from "./waiting-letters.server.ts";

/**
 * Passes on places that were held and not answered for, then offers what is free to those whose turn
 * it is, and tells them. Every verb that can free a place ends with it, in its own transaction.
 */
export async function moveQueue(trx: Db, eventId: string, at: Instant) {
  await passOn(trx, eventId, at);
  const event = await eventsWithRoom(trx).where("event.id", "=", eventId).executeTakeFirstOrThrow();
  const endsAt = event.cancelledAt ? null : offerEndsAt(event.startsAt as Instant, at);
  if (!endsAt || event.waiting === 0) return;
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
  if (turn.length === 0) return;
  const ids = turn.map(({ id }) => id);
  await trx
    .updateTable("waiting")
    .set({ offered_at: at, offer_ends_at: endsAt })
    .where("id", "in", ids)
    .execute();
  await tellWhoseTurnItIs(trx, { eventId, ids, at });
}

/** Held places whose time is over go to the next; due and not yet done. Returns how many queues moved. */
export async function moveDueQueues(db: Db, at: Instant = now()): Promise<number> {
  const due = await db
    .selectFrom("waiting")
    .select("event_id as eventId")
    .where("left_at", "is", null)
    .where("offer_ends_at", "<=", at)
    .where("event_id", "is not", null)
    .distinct()
    .execute();
  for (const { eventId } of due) await asOne(db, (trx) => moveQueue(trx, eventId as string, at));
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
  await withdrawOffers(trx, eventId, { ids: over.map(({ id }) => id), at });
}

/**
 * The date has another time or place: everyone in its queue is told, and keeps his turn. A place that
 * is held stays held, at the longest until the queue ends; where that is past already, he waits on.
 */
export async function moveWithQueue(trx: Db, eventId: string, at: Instant) {
  const { startsAt, sequence } = await eventsWithRoom(trx)
    .where("event.id", "=", eventId)
    .executeTakeFirstOrThrow();
  const latest = queueEndsAt(startsAt as Instant);
  const offered = () =>
    trx
      .updateTable("waiting")
      .where("event_id", "=", eventId)
      .where("left_at", "is", null)
      .where("offered_at", "is not", null);
  const before = await trx
    .selectFrom("waiting")
    .select("id")
    .where("event_id", "=", eventId)
    .where("left_at", "is", null)
    .execute();
  const ids = before.map(({ id }) => id);
  await withdrawLetters(
    trx,
    ids.map((id) => placeFreeKey(id, sequence - 1)),
    at,
  );
  if (latest <= at) await offered().set({ offered_at: null, offer_ends_at: null }).execute();
  else {
    await offered().set({ offer_ends_at: latest }).where("offer_ends_at", ">", latest).execute();
  }
  await moveQueue(trx, eventId, at);
  await tellWaitingAbout(trx, { news: "event_moved", eventId, at });
}

/** The date is called off: its queue is over, and everyone in it is told. */
export async function closeQueue(
  trx: Db,
  eventId: string,
  at: Instant,
  /** Only these are told here; the others hear of it in another letter. */
  only?: string[],
) {
  await tellWaitingAbout(trx, { news: "event_cancelled", eventId, at, only });
  const waiting = await trx
    .updateTable("waiting")
    .set({ left_at: at, left_because: "event_cancelled" })
    .where("event_id", "=", eventId)
    .where("left_at", "is", null)
    .returning("id")
    .execute();
  await withdrawOffers(trx, eventId, { ids: waiting.map(({ id }) => id), at });
}

/** What he was told of the queue and has not gone out yet is no longer true. */
export async function withdrawOffers(
  trx: Db,
  eventId: string,
  { ids, at }: { ids: string[]; at: Instant },
) {
  if (ids.length === 0) return;
  const { sequence } = await trx
    .selectFrom("event")
    .select("sequence")
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow();
  const keys = ids.flatMap((id) => [
    ...confirmationKeys(id, at),
    placeFreeKey(id, sequence),
    placeFreeKey(id, sequence - 1),
  ]);
  await withdrawLetters(trx, keys, at);
}
