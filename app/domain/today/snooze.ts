import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { Need, Why } from "./needs.ts";

/** Why a row is put off: what the next of the office needs to know, no more. */
export const SNOOZE_REASONS = [
  "call_later",
  "no_answer",
  "he_is_away",
  "agreed",
  "waits_for_other",
] as const;
export type SnoozeReason = (typeof SNOOZE_REASONS)[number];

/** A row is put off for at most so many days: nobody is put off for good. */
export const SNOOZE_DAYS_MOST = 90;

/** One need as it stood when the row was put off. */
export type Covered = { why: Why; about: string; urgency: Need["urgency"] };

export type Snooze = {
  id: string;
  covers: Covered[];
  reason: SnoozeReason;
  by: string;
  at: Instant;
  until: Day;
};

export function coverOf(needs: readonly Need[]): Covered[] {
  return needs.map(({ why, about, urgency }) => ({ why, about: about.id, urgency }));
}

/**
 * Whether a row stays out of sight: until the day, and only as long as everything in it was there
 * when it was put off. Another kind of need, one that began since, and one that has become urgent
 * wake it.
 */
export function sleeps(needs: readonly Need[], snooze: Snooze | undefined, today: Day): boolean {
  if (!snooze || snooze.until <= today) return false;
  const on = dayOf(snooze.at);
  return needs.every((need) =>
    snooze.covers.some(
      ({ why, about, urgency }) =>
        why === need.why &&
        about === need.about.id &&
        need.since <= on &&
        (urgency === "now" || need.urgency === "soon"),
    ),
  );
}
