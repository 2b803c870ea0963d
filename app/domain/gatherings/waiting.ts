import { addHours, type Instant } from "#app/domain/day.ts";

/** So long a place that has become free is held for the man whose turn it is. */
export const HOLD_HOURS = 24;
/** From so long before the start nothing is held any more: whoever comes first has a free place. */
export const QUEUE_ENDS_HOURS = 2;

/** Whether places still go by the queue. */
export function queueMoves(startsAt: Instant, at: Instant): boolean {
  return at < queueEndsAt(startsAt);
}

/** Until when a place that is offered now is held, or null when it is too late to hold one. */
export function offerEndsAt(startsAt: Instant, at: Instant): Instant | null {
  if (!queueMoves(startsAt, at)) return null;
  const [earlier] = [addHours(at, HOLD_HOURS), queueEndsAt(startsAt)].sort();
  return earlier as Instant;
}

export function queueEndsAt(startsAt: Instant): Instant {
  return addHours(startsAt, -QUEUE_ENDS_HOURS);
}

type Party = { friends: number };

/**
 * Who gets the free heads: in the order of the queue, and nobody overtakes. A party for which there
 * is no room yet is waited for by all behind it, so that four friends are not passed by for ever by
 * men who come alone; its man can bring fewer and is in at once. Only a party that is larger than the
 * whole capacity, which was lowered after it came, is passed by. `free` null: no limit.
 */
export function whoseTurn<P extends Party>(
  queue: P[],
  { free, capacity }: { free: number | null; capacity: number | null },
): P[] {
  const turn: P[] = [];
  let left = free ?? Number.POSITIVE_INFINITY;
  for (const party of queue) {
    const heads = 1 + party.friends;
    if (capacity !== null && heads > capacity) continue;
    if (heads > left) break;
    turn.push(party);
    left -= heads;
  }
  return turn;
}
