import { addMonths, type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { type EventDate, instantsOf } from "./gathering.ts";

/** Refuses what is called off or over. */
export function refuseDone(event: { cancelledAt: string | null; endsAt: string }, at: Instant) {
  if (event.cancelledAt) throw new Refusal("event_cancelled");
  if (event.endsAt <= at) throw new Refusal("event_over");
}

/** Nobody plans further ahead; a wrong digit in a year is found by it. */
const AHEAD_MOST_YEARS = 2;

/** Refuses `date_too_far`. */
export function refuseTooFar(day: Day, at: Instant) {
  if (day > addMonths(dayOf(at), 12 * AHEAD_MOST_YEARS)) {
    throw new Refusal("date_too_far", { field: "day" });
  }
}

/** A date as its row holds it. Refuses `ends_before_start`. */
export function columnsOf(date: EventDate) {
  const instants = instantsOf(date);
  if (!instants) throw new Refusal("ends_before_start", { field: "ends" });
  const { startsAt, endsAt } = instants;
  return { starts_at: startsAt, ends_at: endsAt, day: dayOf(startsAt) };
}
