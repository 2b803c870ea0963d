import type { PairCadence } from "#app/domain/cadence-numbers.ts";
import { addDays, addHours, addMinutes, type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";

/** So many times are offered for a first meeting: few enough to read on a phone. */
export const TIMES = { least: 2, most: 6 } as const;
/** Nobody is asked to come sooner than that; a letter at night waits for the morning. */
export const NOTICE_HOURS = 12;
/** Nobody of the three is at two meetings within so long. */
export const FIRST_MEETING_MINUTES = 60;

/** A reminder goes in the morning, when quiet hours are over. */
export const REMIND_AT = "10:00";

export type OfferedTime = {
  id: string;
  startsAt: Instant;
  participantTickedAt: Instant | null;
  supportPersonTickedAt: Instant | null;
};

/** How far the arranging of a first meeting has come. */
export type FirstMeetingState = "open" | "fixed" | "passed" | "closed";

export type FirstMeetingFacts = {
  fixedAt: Instant | null;
  cancelledAt: Instant | null;
  /** When and where they meet stands in the pair. */
  nextMeetingAt: Instant | null;
  firstMeetingOn: string | null;
  endedOn: string | null;
};

/** `closed`: they have met, the office has taken it back, or the pair is over. */
export function stateOfFirstMeeting(first: FirstMeetingFacts, at: Instant): FirstMeetingState {
  if (first.endedOn || first.firstMeetingOn || first.cancelledAt) return "closed";
  if (!first.fixedAt) return "open";
  if (!first.nextMeetingAt) return "closed";
  return first.nextMeetingAt > at ? "fixed" : "passed";
}

/** Whether a time can still be offered or ticked. */
export function isFarEnough(startsAt: Instant, at: Instant): boolean {
  return startsAt >= addHours(at, NOTICE_HOURS);
}

export function tickedBy(time: OfferedTime, side: RoleKind): boolean {
  return (side === "participant" ? time.participantTickedAt : time.supportPersonTickedAt) !== null;
}

/** The earliest time that both have ticked, that lies far enough ahead, and at which all three are free. */
export function earliestShared(
  times: OfferedTime[],
  { at, busy }: { at: Instant; busy: Instant[] },
): OfferedTime | null {
  return (
    times
      .filter((time) => tickedBy(time, "participant") && tickedBy(time, "support_person"))
      .filter(({ startsAt }) => isFarEnough(startsAt, at) && !clashes(startsAt, busy))
      .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))[0] ?? null
  );
}

export function clashes(startsAt: Instant, busy: Instant[]): boolean {
  return busy.some(
    (other) =>
      startsAt < addMinutes(other, FIRST_MEETING_MINUTES) &&
      other < addMinutes(startsAt, FIRST_MEETING_MINUTES),
  );
}

/**
 * On which day a man who has not answered is reminded of the times that were offered; null when none of
 * them can be ticked any more.
 */
export function reminderDueOn(
  { offeredAt, times }: { offeredAt: Instant; times: Pick<OfferedTime, "startsAt">[] },
  at: Instant,
  { remindOfTimes }: PairCadence,
): Day | null {
  const isOpen = times.some(({ startsAt }) => isFarEnough(startsAt, at));
  return isOpen ? addDays(dayOf(offeredAt), remindOfTimes) : null;
}
