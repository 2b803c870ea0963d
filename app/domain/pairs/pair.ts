import type { Day } from "#app/domain/day.ts";
import { COSTS_NO_WAITING } from "#app/domain/matching/pairs-that-count.ts";

/**
 * The life of a pair: from each state, what leads on. It begins when both have said yes
 * (`proposal.ts`); meetings, plans, notes and the agreement change nothing in it.
 */
export const PAIR_STEPS = {
  beginning: { first_meeting: "meeting", end: "ended" },
  meeting: { last_meeting_removed: "beginning", end: "ended" },
  ended: {},
} as const;
export type PairState = keyof typeof PAIR_STEPS;

export function pairStateOf(pair: { firstMeetingOn: Day | null; endedOn: Day | null }): PairState {
  if (pair.endedOn) return "ended";
  return pair.firstMeetingOn ? "meeting" : "beginning";
}

/** Why a pair ended; "did not click" and "no contact" are nobody's fault. */
export const END_REASONS = [
  "goals_reached",
  "time",
  "work_or_study",
  "moved",
  "did_not_click",
  "no_contact",
  "other",
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** Whoever has really been in a pair queues anew; a pair that did not come about costs no waiting time. */
export function waitsAnew(pair: { firstMeetingOn: Day | null }, reason: EndReason): boolean {
  return pair.firstMeetingOn !== null && !COSTS_NO_WAITING.includes(reason);
}

/** What two men do when they meet. */
export const MEETING_KINDS = [
  "talk",
  "walk",
  "sport",
  "food",
  "culture",
  "errands",
  "finnish",
  "outing",
  "call",
  "other",
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** How long, as a man on a phone chooses it; the office may write any number of minutes. */
export const MEETING_LENGTHS = [30, 60, 90, 120, 180, 240] as const;
export const MEETING_MINUTES = { least: 5, most: 1440 } as const;
