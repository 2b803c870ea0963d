import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import {
  addDays,
  clockOf,
  type Day,
  daysBetween,
  type Instant,
  now,
  weekdayOf,
} from "#app/domain/day.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { followCancelling, followMoves } from "./changed-dates.server.ts";
import { cancelEvent, cancelQuietly, moveEvent, moveQuietly, setCapacity } from "./dates.server.ts";
import { eventEntrustedTo } from "./entrusted.server.ts";
import { refuseDone } from "./event-columns.ts";
import type { EventDate, Scope } from "./gathering.ts";
import { moveQueues } from "./queue.server.ts";

type Editing = { by: Coordinator; eventId: string; scope: Scope; at?: Instant };

/**
 * Another time or place for one date, for it and those after it, or for all ahead of the same run.
 * Each moves by as many days as this one, to the same time of the clock. All sign-ups stay, and a man
 * who comes to several is told once. Refuses as moving one date does, and then moves none.
 */
export function moveDates(
  db: Db,
  { by, eventId, scope, placeId, at = now(), ...date }: Editing & EventDate,
) {
  return asOne(db, async (trx) => {
    if (scope === "this") return moveEvent(trx, { by, eventId, placeId, at, ...date });
    const event = await eventEntrustedTo(trx, by, eventId);
    refuseDone(event, at);
    const dates = await datesOfSameRun(trx, { eventId, scope, at });
    const from = dates.find(({ id }) => id === eventId)?.day as Day;
    const shift = daysBetween(from, date.day);
    // Forwards from the last, backwards from the first: so that none lands where another still is.
    const later = shift > 0 || (shift === 0 && date.starts > clockOf(event.startsAt as Instant));
    const moved: string[] = [];
    for (const { id, day } of later ? dates.toReversed() : dates) {
      const to = { ...date, day: addDays(day as Day, shift), placeId };
      if (await moveQuietly(trx, { by, eventId: id, at, ...to })) moved.push(id);
    }
    await followMoves(trx, moved, at);
  });
}

/**
 * Calls off one date, it and those after it, or all ahead of the same run. They stay on the list, marked
 * so; a man who comes to several, or waits for them, is told once. Refuses as calling off one date does.
 */
export function cancelDates(db: Db, { by, eventId, scope, at = now() }: Editing) {
  return asOne(db, async (trx) => {
    if (scope === "this") return cancelEvent(trx, { by, eventId, at });
    refuseDone(await eventEntrustedTo(trx, by, eventId), at);
    const dates = await datesOfSameRun(trx, { eventId, scope, at });
    const eventIds = dates.map(({ id }) => id);
    for (const id of eventIds) await cancelQuietly(trx, { by, eventId: id, at });
    await followCancelling(trx, eventIds, at);
  });
}

/** More or fewer heads on one date or several of the same run; null: as the gathering says. */
export function limitDates(
  db: Db,
  { by, eventId, scope, capacity, at = now() }: Editing & { capacity: number | null },
) {
  return asOne(db, async (trx) => {
    await eventEntrustedTo(trx, by, eventId);
    const dates =
      scope === "this" ? [{ id: eventId }] : await datesOfSameRun(trx, { eventId, scope, at });
    const eventIds = dates.map(({ id }) => id);
    await setCapacity(trx, { eventIds, capacity, at });
    await moveQueues(trx, eventIds, at);
  });
}

/**
 * Dates ahead of the same gathering on the same weekday at the same time, the earliest first: what a
 * coordinator calls "every Tuesday at six". A date that was moved by itself has left the run.
 */
export async function datesOfSameRun(
  trx: Db,
  { eventId, scope, at }: { eventId: string; scope: Scope; at: Instant },
) {
  const { gatheringId, startsAt, day } = await trx
    .selectFrom("event")
    .select(["gathering_id as gatheringId", "starts_at as startsAt", "day"])
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow();
  const ahead = await trx
    .selectFrom("event")
    .select(["id", "starts_at as startsAt", "day"])
    .where("gathering_id", "=", gatheringId)
    .where("cancelled_at", "is", null)
    .where("ends_at", ">", at)
    .orderBy("starts_at")
    .execute();
  const clock = clockOf(startsAt as Instant);
  return ahead.filter(
    (date) =>
      weekdayOf(date.day as Day) === weekdayOf(day as Day) &&
      clockOf(date.startsAt as Instant) === clock &&
      (scope === "all" || date.startsAt >= startsAt),
  );
}
