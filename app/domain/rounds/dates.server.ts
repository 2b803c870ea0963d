import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { refuseDone, refuseTooFar } from "#app/domain/gatherings/event-columns.ts";
import { type EventDate, instantsOf, type Repeat } from "#app/domain/gatherings/gathering.ts";
import { datesOfRun } from "#app/domain/gatherings/recurrence.server.ts";
import { reminderDueAt } from "#app/domain/gatherings/reminding.ts";
import { newId } from "#app/domain/id.ts";
import { refuseUnlessInUse } from "#app/domain/places/places.server.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import type { RoundDateTable } from "#db/schema/rounds.ts";
import { tellGroup, withdrawDateLetters } from "./date-letters.server.ts";
import { roundEntrustedTo } from "./entrusted.server.ts";
import { roundStateOf } from "./round.ts";

type OfRound = { by: Coordinator; roundId: string; at?: Instant };
type OfDate = OfRound & { dateId: string };

/**
 * The group meets: once, or some times in a row. Its men are told, those of a round that has not begun
 * when it begins. A time that the round has already is not added twice. Refuses `ends_before_start`,
 * what is past or too far ahead (`date_too_far`), a place out of use, and a round that is over or called off.
 */
export function addRoundDates(
  db: Db,
  {
    by,
    roundId,
    placeId,
    repeat = "once",
    times = null,
    at = now(),
    ...date
  }: OfRound & EventDate & { placeId: string; repeat?: Repeat; times?: number | null },
) {
  return asOne(db, async (trx) => {
    const round = await roundEntrustedTo(trx, by, roundId);
    const state = roundStateOf(round, dayOf(at));
    if (state === "over" || state === "cancelled") throw new Refusal("round_over");
    await refuseUnlessInUse(trx, placeId);
    const rows = datesOfRun({ ...date, repeat, times }).map((one) => timesOf(one, at));
    const added = await trx
      .insertInto("round_date")
      .values(
        rows.map((row) => ({
          id: newId(),
          round_id: roundId,
          place_id: placeId,
          ...row,
          changed_at: at,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["round_id", "starts_at"]).where("cancelled_at", "is", null).doNothing(),
      )
      .returning(["id", "starts_at as startsAt"])
      .execute();
    const [first] = added;
    if (first) await tellGroup(trx, { kind: "round_dates", dateId: first.id, roundId, at });
    return added.map(({ id }) => id);
  });
}

/**
 * Another time or place for one date. The group is told once and reminded anew, and calendars follow.
 * Refuses what is called off or over, a time that is past or that the round has already, and a place out of use.
 */
export function moveRoundDate(
  db: Db,
  { by, roundId, dateId, placeId, at = now(), ...to }: OfDate & EventDate & { placeId: string },
) {
  return asOne(db, async (trx) => {
    const date = await dateOfRound(trx, { by, roundId, dateId });
    refuseDone(date, at);
    const times = timesOf(to, at);
    const isTheSame =
      times.starts_at === date.startsAt &&
      times.ends_at === date.endsAt &&
      placeId === date.placeId;
    if (isTheSame) return;
    if (placeId !== date.placeId) await refuseUnlessInUse(trx, placeId);
    await withdrawDateLetters(trx, { roundId, dateId, sequence: date.sequence, at });
    await change(trx, date, { ...times, place_id: placeId, changed_at: at });
    await tellGroup(trx, { kind: "round_date_moved", dateId, roundId, at });
  });
}

/** A date is called off; the group is told. It stays on their pages, marked so. Twice is once. */
export function cancelRoundDate(db: Db, { by, roundId, dateId, at = now() }: OfDate) {
  return asOne(db, async (trx) => {
    const date = await dateOfRound(trx, { by, roundId, dateId });
    if (date.cancelledAt) return;
    refuseDone(date, at);
    await withdrawDateLetters(trx, { roundId, dateId, sequence: date.sequence, at });
    await change(trx, date, { cancelled_at: at, cancelled_by: by.accountId, changed_at: at });
    await tellGroup(trx, { kind: "round_date_off", dateId, roundId, at });
  });
}

/** A date of this round, for the office; of another round it is not there. */
export async function dateOfRound(trx: Db, { by, roundId, dateId }: Omit<OfDate, "at">) {
  await roundEntrustedTo(trx, by, roundId);
  const date = await trx
    .selectFrom("round_date")
    .select([
      "id",
      "starts_at as startsAt",
      "ends_at as endsAt",
      "place_id as placeId",
      "cancelled_at as cancelledAt",
      "sequence",
    ])
    .where("id", "=", dateId)
    .where("round_id", "=", roundId)
    .executeTakeFirst();
  if (!date) throw new NotFound();
  return date;
}

/** As its row holds it. Told on the day before, nobody need be reminded of it. */
function timesOf(date: EventDate, at: Instant) {
  const instants = instantsOf(date);
  if (!instants) throw new Refusal("ends_before_start", { field: "ends" });
  const { startsAt, endsAt } = instants;
  if (startsAt <= at) throw new Refusal("time_is_past", { field: "day" });
  refuseTooFar(date.day, at);
  const reminded_at = reminderDueAt(startsAt) <= at ? at : null;
  return { starts_at: startsAt, ends_at: endsAt, reminded_at };
}

async function change(
  trx: Db,
  { id, sequence }: { id: string; sequence: number },
  to: Partial<Omit<RoundDateTable, "sequence">>,
) {
  try {
    await trx
      .updateTable("round_date")
      .set({ ...to, sequence: sequence + 1 })
      .where("id", "=", id)
      .execute();
  } catch (error) {
    throw isTaken(error) ? new Refusal("date_taken", { field: "day" }) : error;
  }
}
