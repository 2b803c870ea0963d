import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, dayOf, helsinkiInstant, type Instant, now } from "#app/domain/day.ts";
import { type EventDate, instantsOf, type Repeat } from "#app/domain/gatherings/gathering.ts";
import { datesOfRun } from "#app/domain/gatherings/recurrence.server.ts";
import { reminderDueAt } from "#app/domain/gatherings/reminding.ts";
import { newId } from "#app/domain/id.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import { refuseUnlessInUse } from "#app/domain/places/places.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { roundEntrustedTo } from "./entrusted.server.ts";
import { letterKey, writeToMen } from "./letters.server.ts";
import { dateStateOf, roundStateOf } from "./round.ts";

type OfRound = { by: Coordinator; roundId: string; at?: Instant };

/**
 * The group meets: once, or some times in a row. Its men are told, those of a round that has not begun
 * when it begins. A time that the round has already is not added twice. Refuses `ends_before_start`,
 * what is past, a place out of use, and a round that is over or called off.
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
    const rows = datesOfRun({ ...date, repeat, times }).map((one) => {
      const instants = instantsOf(one);
      if (!instants) throw new Refusal("ends_before_start", { field: "ends" });
      if (instants.startsAt <= at) throw new Refusal("time_is_past", { field: "day" });
      const { startsAt, endsAt } = instants;
      return { starts_at: startsAt, ends_at: endsAt };
    });
    const added = await trx
      .insertInto("round_date")
      .values(
        rows.map((row) => ({
          id: newId(),
          round_id: roundId,
          place_id: placeId,
          ...row,
          changed_at: at,
          // Told on the day before, he need not be reminded of it.
          reminded_at: reminderDueAt(row.starts_at) <= at ? at : null,
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

/** A date is called off; the group is told. It stays on their pages, marked so. Twice is once. */
export function cancelRoundDate(
  db: Db,
  { by, roundId, dateId, at = now() }: OfRound & { dateId: string },
) {
  return asOne(db, async (trx) => {
    await roundEntrustedTo(trx, by, roundId);
    const date = await trx
      .selectFrom("round_date")
      .select(["ends_at as endsAt", "cancelled_at as cancelledAt", "sequence"])
      .where("id", "=", dateId)
      .where("round_id", "=", roundId)
      .executeTakeFirst();
    if (!date) throw new NotFound();
    const state = dateStateOf({ ...date, endsAt: date.endsAt as Instant }, at);
    if (state === "cancelled") return;
    if (state === "over") throw new Refusal("event_over");
    await trx
      .updateTable("round_date")
      .set({
        cancelled_at: at,
        cancelled_by: by.accountId,
        sequence: date.sequence + 1,
        changed_at: at,
      })
      .where("id", "=", dateId)
      .execute();
    const keys = (await groupOf(trx, roundId)).flatMap((personId) =>
      (["round_dates", "round_reminder"] as const).map((kind) => letterKey(kind, dateId, personId)),
    );
    await withdrawLetters(trx, keys, at);
    await tellGroup(trx, { kind: "round_date_off", dateId, roundId, at });
  });
}

/**
 * Reminds the group of a date from noon of the day before, once. Due and not yet sent: a run that was
 * missed is made good by the next, as long as the date has not begun. Returns how many dates.
 */
export function remindOfRoundDates(db: Db, at: Instant = now()): Promise<number> {
  return asOne(db, async (trx) => {
    const dates = await trx
      .selectFrom("round_date")
      .select(["id", "round_id as roundId"])
      .where("starts_at", ">", at)
      .where("starts_at", "<", helsinkiInstant(addDays(dayOf(at), 2), "00:00"))
      .where("cancelled_at", "is", null)
      .where("reminded_at", "is", null)
      .select("starts_at as startsAt")
      .execute();
    const due = dates.filter(({ startsAt }) => reminderDueAt(startsAt as Instant) <= at);
    for (const { id, roundId } of due) {
      await trx.updateTable("round_date").set({ reminded_at: at }).where("id", "=", id).execute();
      await tellGroup(trx, { kind: "round_reminder", dateId: id, roundId, at });
    }
    return due.length;
  });
}

/** The men of a round that has begun, who are in it still. */
export async function groupOf(db: Db, roundId: string): Promise<string[]> {
  const men = await db
    .selectFrom("round_application")
    .select("person_id as personId")
    .where("round_id", "=", roundId)
    .where("closed_how", "=", "in")
    .where("withdrawn_at", "is", null)
    .execute();
  return men.map(({ personId }) => personId);
}

async function tellGroup(
  trx: Db,
  {
    kind,
    dateId,
    roundId,
    at,
  }: {
    kind: "round_dates" | "round_date_off" | "round_reminder";
    dateId: string;
    roundId: string;
    at: Instant;
  },
) {
  const date = await trx
    .selectFrom("round_date")
    .innerJoin("place", "place.id", "round_date.place_id")
    .select(["round_date.starts_at as starts", "place.name as place"])
    .where("round_date.id", "=", dateId)
    .executeTakeFirstOrThrow();
  const facts = { starts: date.starts, place: date.place };
  const expiresAt = date.starts as Instant;
  await writeToMen(
    trx,
    await groupOf(trx, roundId),
    { kind, roundId, key: dateId, facts, expiresAt },
    at,
  );
}
