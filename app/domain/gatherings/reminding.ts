import { addDays, addHours, dayOf, helsinkiInstant, type Instant } from "#app/domain/day.ts";

/** The day before, when he can still arrange his day; a text message waits for no morning then. */
const REMIND_AT = "12:00";
/** Later than so long before the start a reminder only disturbs. */
const REMIND_UNTIL_HOURS = 2;

/** From when on a man is reminded of a date: noon of the day before, in Helsinki. */
export function reminderDueAt(startsAt: Instant): Instant {
  return helsinkiInstant(addDays(dayOf(startsAt), -1), REMIND_AT);
}

/** Due, and not too late: whoever has signed up after it was due knows it anyway. */
export function reminderIsDue(
  { startsAt, signedUpAt }: { startsAt: Instant; signedUpAt: string },
  at: Instant,
): boolean {
  const dueAt = reminderDueAt(startsAt);
  return dueAt <= at && signedUpAt < dueAt && at < addHours(startsAt, -REMIND_UNTIL_HOURS);
}
