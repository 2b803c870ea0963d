import type { Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { tellAboutCancelling, tellAboutMoves } from "./news-of-dates.server.ts";
import { tellWhoseTurnItIs, withdrawOffers } from "./offers.server.ts";
import { moveQueues } from "./queue.server.ts";
import { remindAnew } from "./reminders.server.ts";
import { queueEndsAt } from "./waiting.ts";

/**
 * Dates have another time or place, all in one action: reminders are planned anew, everyone in their
 * queues keeps his turn, and each man is told once.
 */
export async function followMoves(trx: Db, eventIds: string[], at: Instant) {
  if (eventIds.length === 0) return;
  for (const id of eventIds) await remindAnew(trx, id, at);
  const held = await holdAnew(trx, eventIds, at);
  await moveQueues(trx, eventIds, at, held);
  await tellAboutMoves(trx, eventIds, at);
}

/** Dates are called off, all in one action: each man is told once, and their queues are over. */
export async function followCancelling(trx: Db, eventIds: string[], at: Instant) {
  if (eventIds.length === 0) return;
  await tellAboutCancelling(trx, eventIds, at);
  const waited = await trx
    .updateTable("waiting")
    .set({ left_at: at, left_because: "event_cancelled" })
    .where("event_id", "in", eventIds)
    .where("left_at", "is", null)
    .returning("id")
    .execute();
  const ids = waited.map(({ id }) => id);
  await tellWhoseTurnItIs(trx, await withdrawOffers(trx, ids, at), at);
}

/**
 * A place that is held stays held, at the longest until the queue of its date ends now; where that is
 * past already, the man waits on. Returns those who are to be told anew.
 */
async function holdAnew(trx: Db, eventIds: string[], at: Instant): Promise<string[]> {
  const held = await trx
    .selectFrom("waiting")
    .innerJoin("event", "event.id", "waiting.event_id")
    .select(["waiting.id", "event.starts_at as startsAt", "waiting.offer_ends_at as offerEndsAt"])
    .where("waiting.event_id", "in", eventIds)
    .where("waiting.left_at", "is", null)
    .where("waiting.offered_at", "is not", null)
    .execute();
  const ids = held.map(({ id }) => id);
  const others = await withdrawOffers(trx, ids, at);
  for (const { id, startsAt, offerEndsAt } of held) {
    const latest = queueEndsAt(startsAt as Instant);
    if ((offerEndsAt ?? "") <= latest) continue;
    const until = latest <= at ? null : latest;
    await trx
      .updateTable("waiting")
      .set({ offer_ends_at: until, ...(until ? {} : { offered_at: null }) })
      .where("id", "=", id)
      .execute();
  }
  return [...ids, ...others];
}
