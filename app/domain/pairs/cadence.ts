import type { Cadence, PairCadence, PairKind } from "#app/domain/cadence-numbers.ts";
import { addDays, addMonths, type Day, wholeMonthsBetween } from "#app/domain/day.ts";

/*
 * The one rhythm: "quiet", "late" and "due" mean what this file says, on every page and in every letter,
 * by the numbers that the office has set for the pair's kind.
 */

/** What the office needs to know of a pair to keep its rhythm. Days in Helsinki. */
export type PairFacts = {
  kind: PairKind;
  startedOn: Day;
  /** The earliest and the latest meeting in the log. */
  firstMeetingOn: Day | null;
  lastMetOn: Day | null;
  /** The day of the next meeting that they have planned. */
  nextMeetingOn: Day | null;
  /** Times that the office has offered for the first meeting, none of which is fixed yet. */
  times: { offeredOn: Day; bothAnsweredOn: Day | null; lastOn: Day } | null;
  /** Since when one of the two has not said how he would like to go on after the first meeting. */
  answerDueOn: Day | null;
  agreementOn: Day | null;
  plannedEndOn: Day | null;
  /** The latest note of the office about the pair: a talk is a note. */
  lastNotedOn: Day | null;
  /** Up to this talk of the calendar both men have said, by a check-in, that all is well. */
  bothWellTalk: number | null;
  endedOn: Day | null;
  /** The pair rests; on this day the office asks again. */
  pauseUntil: Day | null;
  /** When it last went on after a pause. */
  resumedOn: Day | null;
};

/** From the most to the least pressing. */
export const PROMISES = [
  "quiet",
  "first_meeting",
  "how_did_it_go",
  "pause_over",
  "first_times",
  "agreement",
  "plan_ending",
  "review",
  "talk",
] as const;
export type PromiseCode = (typeof PROMISES)[number];

export type Promised = {
  what: PromiseCode;
  /** The day from which it is due. */
  on: Day;
  /** Who has to do it. */
  whom: "coordinator" | "both_men";
  urgency: "now" | "soon";
};

/** Everything that is due for a pair on a day, the most pressing first; `on` is since when. */
export function dueFor(pair: PairFacts, today: Day, cadence: Cadence): Promised[] {
  return promisesOf(pair, cadence[pair.kind]).filter(({ on }) => on <= today);
}

/** What comes next for a pair after a day, or null. */
export function nextFor(pair: PairFacts, today: Day, cadence: Cadence): Promised | null {
  const coming = promisesOf(pair, cadence[pair.kind]).filter(({ on }) => on > today);
  return coming.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0] ?? null;
}

export function isQuiet(pair: PairFacts, today: Day, cadence: Cadence): boolean {
  return dueFor(pair, today, cadence).some(({ what }) => what === "quiet");
}

/**
 * Every open promise with the day on which it falls due, as the facts stand, in the order of
 * `PROMISES`: from the most pressing. It depends on nothing
 * but the facts: a day on which nobody looked changes nothing, and what is done stops being due.
 */
function promisesOf(pair: PairFacts, numbers: PairCadence): Promised[] {
  if (pair.endedOn) return [];
  const promises: Promised[] = [];
  const promise = (what: PromiseCode, on: Day, whom: Promised["whom"] = "coordinator") =>
    promises.push({ what, on, whom, urgency: urgencyOf(what) });
  if (pair.pauseUntil) {
    promise("pause_over", pair.pauseUntil);
    return promises;
  }
  const planned = pair.nextMeetingOn && addDays(pair.nextMeetingOn, numbers.howDidItGo);
  const anew = pair.resumedOn && later(addDays(pair.resumedOn, numbers.firstMeeting), planned);
  if (pair.lastMetOn) {
    promise("quiet", later(addDays(pair.lastMetOn, numbers.quiet), anew ?? planned));
  }
  if (!pair.firstMeetingOn) {
    promise("first_meeting", later(addDays(pair.startedOn, numbers.firstMeeting), anew ?? planned));
  }
  if (!pair.firstMeetingOn && !planned) {
    const times = pair.times && timesToOfferAnew(pair.times, numbers);
    promise("first_times", times ?? later(pair.startedOn, pair.resumedOn));
  }
  const asked = [planned, pair.answerDueOn].filter((day) => day !== null).sort()[0];
  if (asked) promise("how_did_it_go", asked, "both_men");
  if (pair.firstMeetingOn && !pair.agreementOn) {
    promise("agreement", addDays(pair.firstMeetingOn, numbers.agreement));
  }
  if (pair.plannedEndOn) promise("plan_ending", addDays(pair.plannedEndOn, -numbers.planEnding));
  const { what, on } = nextTalk(pair, numbers);
  promise(what, on);
  return promises;
}

/** Times for the first meeting need the office again: nothing suits both, one is silent, or they are over. */
function timesToOfferAnew(
  { offeredOn, bothAnsweredOn, lastOn }: NonNullable<PairFacts["times"]>,
  { answerTimes }: PairCadence,
) {
  if (bothAnsweredOn) return bothAnsweredOn;
  const silent = addDays(offeredOn, answerTimes);
  return silent < lastOn ? silent : lastOn;
}

/**
 * On which day each of the two is asked by himself how he would like to go on, after the first meeting
 * as it stands in the log or was fixed; null while there is none.
 */
export function firstAnswerDue(
  pair: Pick<PairFacts, "kind" | "firstMeetingOn" | "nextMeetingOn">,
  cadence: Cadence,
) {
  const met = pair.firstMeetingOn ?? pair.nextMeetingOn;
  return met && addDays(met, cadence[pair.kind].howDidItGo);
}

/**
 * The first talk of the calendar that nothing answers. A note of the office answers up to a week ahead
 * and all that was missed before; two check-ins by which both men say that all is well answer the
 * talk of their day, never a review: that one looks ahead, and needs a person. What fell into a pause
 * is over.
 */
function nextTalk(
  { startedOn, lastNotedOn, bothWellTalk, resumedOn }: PairFacts,
  numbers: PairCadence,
) {
  const answeredUntil = lastNotedOn && addDays(lastNotedOn, numbers.talkCountsFrom);
  const settledUntil = answeredUntil ? later(answeredUntil, resumedOn) : resumedOn;
  for (const { talk, what, on } of calendarOf(startedOn, numbers, settledUntil)) {
    const settled = settledUntil !== null && on <= settledUntil;
    const said = what === "talk" && bothWellTalk !== null && talk <= bothWellTalk;
    if (!settled && !said) return { what, on };
  }
  throw new Error("the calendar has no end");
}

/** The first weeks have their own days; months count from the second. */
const FIRST_MONTH = 2;

/**
 * The days on which both men are asked how it goes, without an end: two in the first weeks, then each
 * month up to a month, then with each review; a review is every so many months. `talk` numbers them (1,
 * 2, then the month and one), so that a talk is the same one when the office moves its day. Whoever looks
 * only for what comes after a day gets no older months than he needs.
 */
export function* calendarOf(startedOn: Day, numbers: PairCadence, after: Day | null = null) {
  yield { talk: 1, what: "talk" as const, on: addDays(startedOn, numbers.firstTalk) };
  yield { talk: 2, what: "talk" as const, on: addDays(startedOn, numbers.secondTalk) };
  for (let month = monthBefore(startedOn, numbers, after); ; month = monthAfter(month, numbers)) {
    const isReview = month % numbers.reviewEveryMonths === 0;
    yield {
      talk: month + 1,
      what: isReview ? ("review" as const) : ("talk" as const),
      on: addMonths(startedOn, month),
    };
  }
}

/** A month of the calendar on or before a day: the first, or the last that has surely begun. */
function monthBefore(
  startedOn: Day,
  { talksUntilMonths, reviewEveryMonths }: PairCadence,
  day: Day | null,
) {
  const begun = day ? wholeMonthsBetween(startedOn, day) : 0;
  if (begun <= Math.max(FIRST_MONTH, talksUntilMonths)) return Math.max(FIRST_MONTH, begun);
  const review = Math.floor(begun / reviewEveryMonths) * reviewEveryMonths;
  return Math.max(FIRST_MONTH, talksUntilMonths, review);
}

function monthAfter(month: number, { talksUntilMonths, reviewEveryMonths }: PairCadence) {
  if (month < talksUntilMonths) return month + 1;
  return (Math.floor(month / reviewEveryMonths) + 1) * reviewEveryMonths;
}

function urgencyOf(what: PromiseCode): Promised["urgency"] {
  return PROMISES.indexOf(what) <= PROMISES.indexOf("how_did_it_go") ? "now" : "soon";
}

function later(day: Day, other: Day | null): Day {
  return other && other > day ? other : day;
}
