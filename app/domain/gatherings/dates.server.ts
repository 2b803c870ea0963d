import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { clockOf, type Day, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { refuseUnlessInUse } from "#app/domain/places/places.server.ts";
import { isTaken, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { followCancelling, followMoves } from "./changed-dates.server.ts";
import { eventEntrustedTo, gatheringEntrustedTo } from "./entrusted.server.ts";
import { columnsOf, refuseDone, refuseTooFar } from "./event-columns.ts";
import type { EventDate } from "./gathering.ts";
import { moveQueue } from "./queue.server.ts";
import { withdrawRemindersOf } from "./reminders.server.ts";
import { enterSeries } from "./series.server.ts";

type Planning = { by: Coordinator; at?: Instant };

/**
 * Gives a gathering dates (`datesOfRun()` makes a run). A date that it has already is not
 * added twice. Returns the ids of the new ones. Refuses `ends_before_start` and `date_too_far`.
 */
export function addEvents(
  db: Db,
  { by, gatheringId, dates, at = now() }: Planning & { gatheringId: string; dates: EventDate[] },
): Promise<string[]> {
  return asOne(db, async (trx) => {
    await gatheringEntrustedTo(trx, by, gatheringId);
    for (const { placeId, day } of dates) {
      refuseTooFar(day, at);
      if (placeId) await refuseUnlessInUse(trx, placeId);
    }
    const events = dates.map((date) => ({
      id: newId(),
      gathering_id: gatheringId,
      ...columnsOf(date),
      place_id: date.placeId ?? null,
      capacity: date.capacity ?? null,
      changed_at: at,
    }));
    if (events.length === 0) return [];
    const added = await trx
      .insertInto("event")
      .values(events)
      .onConflict((conflict) =>
        conflict
          .columns(["gathering_id", "starts_at"])
          .where("cancelled_at", "is", null)
          .doNothing(),
      )
      .returning("id")
      .execute();
    const eventIds = added.map(({ id }) => id);
    await enterSeries(trx, { gatheringId, eventIds, at });
    return eventIds;
  });
}

/** The same again on another day: time, place and capacity as on this date. */
export function copyEvent(
  db: Db,
  { by, eventId, day, at = now() }: Planning & OneDate & { day: Day },
) {
  return asOne(db, async (trx) => {
    const event = await eventEntrustedTo(trx, by, eventId);
    const date = {
      day,
      starts: clockOf(event.startsAt as Instant),
      ends: clockOf(event.endsAt as Instant),
    };
    const [copy] = await addEvents(trx, {
      by,
      gatheringId: event.gatheringId,
      dates: [{ ...date, placeId: event.placeId, capacity: event.capacity }],
      at,
    });
    if (!copy) throw new Refusal("date_taken", { field: "day" });
    return copy;
  });
}

type OneDate = { eventId: string };

/**
 * Another time or place for one date; everyone who is signed up is told. `placeId` null: where the
 * gathering usually is. Refuses what is cancelled or over, a time that is over, one too far ahead (`date_too_far`),
 * and one that the gathering has already.
 */
export function moveEvent(db: Db, { at = now(), ...move }: Planning & OneDate & EventDate) {
  return asOne(db, async (trx) => {
    if (await moveQuietly(trx, { ...move, at })) await followMoves(trx, [move.eventId], at);
  });
}

/** The date alone: for a run of dates, of which each man hears once (`followMoves`). */
export function moveQuietly(
  db: Db,
  { by, eventId, placeId, at = now(), ...date }: Planning & OneDate & EventDate,
): Promise<boolean> {
  return asOne(db, async (trx) => {
    const event = await eventEntrustedTo(trx, by, eventId);
    refuseDone(event, at);
    refuseTooFar(date.day, at);
    const to = { ...columnsOf(date), place_id: placeId === undefined ? event.placeId : placeId };
    if (
      to.starts_at === event.startsAt &&
      to.ends_at === event.endsAt &&
      to.place_id === event.placeId
    )
      return false;
    if (to.ends_at <= at) throw new Refusal("time_is_past", { field: "day" });
    if (placeId && placeId !== event.placeId) await refuseUnlessInUse(trx, placeId);
    try {
      await trx
        .updateTable("event")
        .set({ ...to, moved_at: at, sequence: event.sequence + 1, changed_at: at })
        .where("id", "=", eventId)
        .execute();
    } catch (error) {
      if (isTaken(error)) throw new Refusal("date_taken", { field: "day" });
      throw error;
    }
    return true;
  });
}

/** Calls one date off; everyone who is signed up is told. It stays on the list, marked so. */
export function cancelEvent(db: Db, { by, eventId, at = now() }: Planning & OneDate) {
  return asOne(db, async (trx) => {
    await cancelQuietly(trx, { by, eventId, at });
    await followCancelling(trx, [eventId], at);
  });
}

/** The same without a word, and with its queue still open: for a run (`followCancelling`). */
export function cancelQuietly(db: Db, { by, eventId, at = now() }: Planning & OneDate) {
  return asOne(db, async (trx) => {
    const event = await eventEntrustedTo(trx, by, eventId);
    refuseDone(event, at);
    await trx
      .updateTable("event")
      .set({
        cancelled_at: at,
        cancelled_by: by.accountId,
        sequence: event.sequence + 1,
        changed_at: at,
      })
      .where("id", "=", eventId)
      .execute();
    await withdrawRemindersOf(trx, { eventId, sequence: event.sequence, at });
  });
}

/** More or fewer heads on one date; null: as the gathering says. Nobody is sent home; more go to the queue. */
export function changeCapacity(
  db: Db,
  { by, eventId, capacity, at = now() }: Planning & OneDate & { capacity: number | null },
) {
  return asOne(db, async (trx) => {
    await eventEntrustedTo(trx, by, eventId);
    await setCapacity(trx, { eventIds: [eventId], capacity, at });
    await moveQueue(trx, eventId, at);
  });
}

/** The number alone, of dates that whoever asks may run. */
export async function setCapacity(
  trx: Db,
  { eventIds, capacity, at }: { eventIds: string[]; capacity: number | null; at: Instant },
) {
  await trx
    .updateTable("event")
    .set({ capacity, changed_at: at })
    .where("id", "in", eventIds)
    .execute();
}
