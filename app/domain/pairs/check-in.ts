import type { Cadence, PairKind } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day } from "#app/domain/day.ts";
import { calendarOf } from "./cadence.ts";

/** From the best to the lowest, as they stand on the page; the numbers are the table's. */
export const FACES = ["5", "4", "3", "2", "1"] as const;
export type FaceCode = (typeof FACES)[number];
/** The two lowest faces reach the office at once. */
export const LOW_FACE = 2;

export const WORDS_MOST = 1000;

/** What the rhythm needs to know of a check-in. Days in Helsinki. */
export type CheckInFacts = {
  /** The kind of its pair. */
  kind: PairKind;
  /** Which talk of the calendar he was asked for (`calendarOf`). */
  talk: number;
  sentOn: Day;
  remindedOn: Day | null;
  answeredOn: Day | null;
  face: number | null;
  /** Since when he asks to be called. */
  callMeOn: Day | null;
  handledOn: Day | null;
};

/** What a check-in asks of the office. */
export const CHECK_IN_NEEDS = ["call_me", "low_face", "check_in_unanswered"] as const;
export type CheckInNeed = { why: (typeof CHECK_IN_NEEDS)[number]; since: Day };

/**
 * What the office has, or will have, to do about a check-in until it is marked as handled; `since`
 * may lie ahead. Unanswered, it is the office's a week after the reminder, or after the day on which
 * the reminder should have gone: a server that stood still keeps nobody from being called.
 */
export function needOfCheckIn(checkIn: CheckInFacts, cadence: Cadence): CheckInNeed | null {
  const { sentOn, remindedOn, answeredOn, face, callMeOn, handledOn } = checkIn;
  if (handledOn) return null;
  if (callMeOn) return { why: "call_me", since: callMeOn };
  if (answeredOn) return isLow(face) ? { why: "low_face", since: answeredOn } : null;
  const numbers = cadence[checkIn.kind];
  const reminder = remindedOn ?? addDays(sentOn, numbers.remindOfCheckIn);
  return { why: "check_in_unanswered", since: addDays(reminder, numbers.checkInToOffice) };
}

/**
 * The talk of the calendar, and its day, for which a man is asked today, or null. However many days were missed, it
 * is one, the latest. He is not asked while his last check-in waits for him or for the office; and
 * what he or the office said up to a week early counts, as it does for talks. While the pair rests
 * nobody is asked, and not afterwards for what fell into the rest. A talk that the office moves to
 * another day is not asked for twice.
 */
export function checkInDue(
  {
    kind,
    startedOn,
    endedOn,
    pauseUntil = null,
    resumedOn = null,
  }: {
    kind: PairKind;
    startedOn: Day;
    endedOn: Day | null;
    pauseUntil?: Day | null;
    resumedOn?: Day | null;
  },
  last: CheckInFacts | null,
  today: Day,
  cadence: Cadence,
): { talk: number; on: Day } | null {
  if (endedOn || pauseUntil || (last && needOfCheckIn(last, cadence))) return null;
  const numbers = cadence[kind];
  const heardUntil = last && addDays(lastHeardOf(last), numbers.talkCountsFrom);
  const settledUntil =
    resumedOn && (!heardUntil || resumedOn > heardUntil) ? resumedOn : heardUntil;
  let due: { talk: number; on: Day } | null = null;
  for (const { talk, on } of calendarOf(startedOn, numbers)) {
    if (on > today) break;
    const isNew = !last || talk > last.talk;
    if (isNew && (!settledUntil || on > settledUntil)) due = { talk, on };
  }
  return due;
}

/** Whether the one reminder goes today. Once the office has it, it is too late for one. */
export function reminderDue(checkIn: CheckInFacts, today: Day, cadence: Cadence): boolean {
  if (checkIn.answeredOn || checkIn.handledOn || checkIn.remindedOn) return false;
  const numbers = cadence[checkIn.kind];
  const from = addDays(checkIn.sentOn, numbers.remindOfCheckIn);
  return from <= today && today < addDays(from, numbers.checkInToOffice);
}

export function isLow(face: number | null): boolean {
  return face !== null && face <= LOW_FACE;
}

function lastHeardOf({ sentOn, answeredOn, handledOn }: CheckInFacts): Day {
  const days = [sentOn, answeredOn, handledOn].filter((day) => day !== null);
  return days.reduce((one, other) => (one > other ? one : other));
}
