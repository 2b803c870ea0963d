import { type Day, daysBetween } from "#app/domain/day.ts";

/**
 * Where a man may be shown on to: the sister services for men first, then what a town or the state
 * offers. Codes of `words:service`.
 */
export const SERVICES = [
  "mens_groups",
  "fathers",
  "divorce",
  "nonviolence",
  "employment",
  "studies",
  "language_course",
  "housing",
  "debt_advice",
  "legal_advice",
  "social_services",
  "health",
  "other",
] as const;
export type Service = (typeof SERVICES)[number];

/**
 * Services whose name alone tells of violence, health, the need of social care, crime or the right to
 * stay: data that the law guards most (GDPR 9 and 10, Data Protection Act 6). Such a referral is
 * counted, and no man stands by it.
 */
export const NAMELESS = [
  "nonviolence",
  "legal_advice",
  "social_services",
  "health",
] as const satisfies Service[];
export type Nameless = (typeof NAMELESS)[number];

export const GOT_THERE = ["yes", "no"] as const;
export type GotThere = (typeof GOT_THERE)[number];

/** After so many days the office asks whether he got there. */
export const ASK_AFTER_DAYS = 14;

export function isNameless(service: Service): boolean {
  return (NAMELESS as readonly Service[]).includes(service);
}

/** Nobody has asked him yet how it went, though it is time. */
export function isToBeAsked(
  { on, gotThere }: { on: Day; gotThere: GotThere | null },
  today: Day,
): boolean {
  return gotThere === null && daysBetween(on, today) >= ASK_AFTER_DAYS;
}
