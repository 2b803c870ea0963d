import { addHours, type Instant, now } from "#app/domain/day.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { reminderKey, writeReminders } from "./letters.server.ts";
import { reminderDueAt, reminderIsDue } from "./reminding.ts";

/** So many in one transaction, so that nobody else waits long to write. */
const REMINDED_AT_ONCE = 100;
/** Noon of the day before is at most so long before the start of any date. */
const LOOK_AHEAD_HOURS = 37;

/**
 * Reminds everyone of a date the day before, who wants it and has given a contact. Due and not yet
 * sent: a run that was missed is made good by the next. Returns how many.
 */
export async function remindOfDates(db: Db, at: Instant = now()): Promise<number> {
  let reminded = 0;
  for (;;) {
    const some = await asOne(db, (trx) => remindSome(trx, at));
    reminded += some;
    if (some < REMINDED_AT_ONCE) return reminded;
  }
}

async function remindSome(trx: Db, at: Instant): Promise<number> {
  const candidates = await trx
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select([
      "sign_up.id",
      "sign_up.event_id as eventId",
      "sign_up.created_at as signedUpAt",
      "event.starts_at as startsAt",
    ])
    .where("event.starts_at", ">", at)
    .where("event.starts_at", "<", addHours(at, LOOK_AHEAD_HOURS))
    .where("event.cancelled_at", "is", null)
    .where("gathering.published_at", "is not", null)
    .where("sign_up.cancelled_at", "is", null)
    .where("sign_up.reminded_at", "is", null)
    .where("sign_up.no_reminder_since", "is", null)
    .where((eb) =>
      eb.or([eb("sign_up.email", "is not", null), eb("sign_up.phone", "is not", null)]),
    )
    .orderBy("event.starts_at")
    .orderBy("sign_up.id")
    .execute();
  const due = candidates
    .filter((one) => reminderIsDue({ ...one, startsAt: one.startsAt as Instant }, at))
    .slice(0, REMINDED_AT_ONCE);
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  await trx.updateTable("sign_up").set({ reminded_at: at }).where("id", "in", ids).execute();
  for (const eventId of new Set(due.map((one) => one.eventId))) {
    const his = due.filter((one) => one.eventId === eventId).map(({ id }) => id);
    await writeReminders(trx, { eventId, ids: his, at });
  }
  return due.length;
}

/**
 * The date has another time: who was reminded of the old one is reminded anew, the day before the new
 * one. Where that day has come, the letter about the move is the reminder.
 */
export async function remindAnew(trx: Db, eventId: string, at: Instant) {
  const { startsAt, sequence } = await trx
    .selectFrom("event")
    .select(["starts_at as startsAt", "sequence"])
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow();
  await withdrawRemindersOf(trx, { eventId, sequence: sequence - 1, at });
  const isAhead = reminderDueAt(startsAt as Instant) > at;
  await trx
    .updateTable("sign_up")
    .set({ reminded_at: isAhead ? null : at })
    .where("event_id", "=", eventId)
    .where("cancelled_at", "is", null)
    .execute();
}

/** What has not gone out yet of the reminders of a date, as it stood in this revision. */
export async function withdrawRemindersOf(
  trx: Db,
  { eventId, sequence, at }: { eventId: string; sequence: number; at: Instant },
) {
  const reminded = await trx
    .selectFrom("sign_up")
    .select("id")
    .where("event_id", "=", eventId)
    .where("reminded_at", "is not", null)
    .execute();
  await withdrawLetters(
    trx,
    reminded.map(({ id }) => reminderKey(id, sequence)),
    at,
  );
}
