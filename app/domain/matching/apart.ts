/** Why the office keeps two apart for now: codes, so that nothing about a man is written here. */
export const APART_REASONS = [
  "office_view",
  "asked_for_it",
  "know_each_other",
  "too_far",
  "no_time",
] as const;
export type ApartReason = (typeof APART_REASONS)[number];
