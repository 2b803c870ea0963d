import { addDays, dayOf, helsinkiInstant, type Instant, now } from "#app/domain/day.ts";
import { reminderDueAt } from "#app/domain/gatherings/reminding.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { letterKey, writeToMen } from "./letters.server.ts";

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

/** A reminder of where it was, and a move that is moved again, are taken back while they have not gone. */
export async function withdrawDateLetters(
  trx: Db,
  {
    roundId,
    dateId,
    sequence,
    at,
  }: { roundId: string; dateId: string; sequence: number; at: Instant },
) {
  const keys = (await groupOf(trx, roundId)).flatMap((personId) =>
    (["round_dates", "round_date_moved", "round_reminder"] as const).map((kind) =>
      letterKey(kind, dateKey(dateId, sequence), personId),
    ),
  );
  await withdrawLetters(trx, keys, at);
}

/** About each time of a date a man hears once. */
function dateKey(dateId: string, sequence: number) {
  return sequence === 0 ? dateId : `${dateId} ${sequence}`;
}

export async function tellGroup(
  trx: Db,
  {
    kind,
    dateId,
    roundId,
    at,
  }: {
    kind: "round_dates" | "round_date_moved" | "round_date_off" | "round_reminder";
    dateId: string;
    roundId: string;
    at: Instant;
  },
) {
  const date = await trx
    .selectFrom("round_date")
    .innerJoin("place", "place.id", "round_date.place_id")
    .select(["round_date.starts_at as starts", "round_date.sequence", "place.name as place"])
    .where("round_date.id", "=", dateId)
    .executeTakeFirstOrThrow();
  const facts = { starts: date.starts, place: date.place };
  const expiresAt = date.starts as Instant;
  await writeToMen(
    trx,
    await groupOf(trx, roundId),
    { kind, roundId, key: dateKey(dateId, date.sequence), facts, expiresAt },
    at,
  );
}
