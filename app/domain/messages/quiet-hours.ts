import { addDays, clockOf, dayOf, helsinkiInstant, type Instant } from "#app/domain/day.ts";

const EVENING = "21:00";
const MORNING = "08:00";

/**
 * A phone that buzzes at night wakes a family: text messages that nobody has just asked for wait
 * from 21 to 8 in Helsinki. Returns the morning to wait for, or null by day.
 */
export function quietUntil(at: Instant): Instant | null {
  const clock = clockOf(at);
  if (clock >= MORNING && clock < EVENING) return null;
  const day = clock < MORNING ? dayOf(at) : addDays(dayOf(at), 1);
  return helsinkiInstant(day, MORNING);
}
