import { addDays, type Day, daysBetween } from "#app/domain/day.ts";

/** A man hears from us at least so often, by the stage in which he is; stages without a line need no date. */
const HEARS_WITHIN_DAYS: Record<string, number> = {
  interested: 7,
  applied: 7,
  talked: 30,
  in_training: 30,
  agreement_signed: 7,
  waiting: 30,
  available: 30,
};

/**
 * The latest day on which he hears from us: so many days after he came where he is, and again after as
 * many. Never a day that is past: the promise goes on. Null when nothing is promised.
 */
export function hearsFromUsBy(stage: string, since: Day, today: Day): Day | null {
  const within = HEARS_WITHIN_DAYS[stage];
  if (!within) return null;
  const rounds = Math.max(1, Math.ceil(daysBetween(since, today) / within));
  return addDays(since, rounds * within);
}
