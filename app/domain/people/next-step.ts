import type { BeforeCadence } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, daysBetween } from "#app/domain/day.ts";

/** By which number a man hears from us, by the stage in which he is; stages without a line need no date. */
const HEARS_WITHIN: Record<string, keyof BeforeCadence> = {
  interested: "applicationAnswered",
  applied: "applicationAnswered",
  talked: "waiting",
  in_training: "waiting",
  agreement_signed: "applicationAnswered",
  waiting: "waiting",
  available: "waiting",
};

/**
 * The latest day on which he hears from us: so many days after he came where he is, and again after as
 * many. Never a day that is past: the promise goes on. Null when nothing is promised.
 */
export function hearsFromUsBy(
  stage: string,
  since: Day,
  today: Day,
  before: BeforeCadence,
): Day | null {
  const number = HEARS_WITHIN[stage];
  if (!number) return null;
  const within = before[number];
  const rounds = Math.max(1, Math.ceil(daysBetween(since, today) / within));
  return addDays(since, rounds * within);
}
