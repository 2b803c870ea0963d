import { addDays, addMonths, type Day } from "#app/domain/day.ts";
import { REST_DAYS } from "#app/domain/matching/reasons.ts";

/**
 * Every number of the rhythm, in days unless the name says months. From Elements of Effective
 * Practice, BBBS, Friendship Works, Shetland and DUO for a JOB; an issue of its own makes them
 * settings. "Quiet", "late" and "due" mean what this file says, on every page and in every letter.
 */
export const CADENCE = {
  answerProposal: 7,
  remindOfProposal: 4,
  firstMeeting: 14,
  answerTimes: 3,
  howDidItGo: 2,
  quiet: 28,
  agreement: 14,
  firstTalks: [14, 30],
  talksUntilMonths: 6,
  reviewEveryMonths: 3,
  talkCountsFrom: 7,
  remindOfCheckIn: 7,
  checkInToOffice: 7,
  plannedLengthMonths: 6,
  planEnding: 14,
  restBeforeNext: REST_DAYS,
  waiting: 30,
  applicationAnswered: 7,
} as const;

/** What the office needs to know of a pair to keep its rhythm. Days in Helsinki. */
export type PairFacts = {
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
  /** Until this day of the calendar both men have said, by a check-in, that all is well. */
  bothWellUntil: Day | null;
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
export function dueFor(pair: PairFacts, today: Day): Promised[] {
  return promisesOf(pair).filter(({ on }) => on <= today);
}

/** What comes next for a pair after a day, or null. */
export function nextFor(pair: PairFacts, today: Day): Promised | null {
  const coming = promisesOf(pair).filter(({ on }) => on > today);
  return coming.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0] ?? null;
}

export function isQuiet(pair: PairFacts, today: Day): boolean {
  return dueFor(pair, today).some(({ what }) => what === "quiet");
}

/**
 * Every open promise with the day on which it falls due, as the facts stand, in the order of
 * `PROMISES`: from the most pressing. It depends on nothing
 * but the facts: a day on which nobody looked changes nothing, and what is done stops being due.
 */
function promisesOf(pair: PairFacts): Promised[] {
  if (pair.endedOn) return [];
  const promises: Promised[] = [];
  const promise = (what: PromiseCode, on: Day, whom: Promised["whom"] = "coordinator") =>
    promises.push({ what, on, whom, urgency: urgencyOf(what) });
  if (pair.pauseUntil) {
    promise("pause_over", pair.pauseUntil);
    return promises;
  }
  const planned = pair.nextMeetingOn && addDays(pair.nextMeetingOn, CADENCE.howDidItGo);
  const anew = pair.resumedOn && later(addDays(pair.resumedOn, CADENCE.firstMeeting), planned);
  if (pair.lastMetOn) {
    promise("quiet", later(addDays(pair.lastMetOn, CADENCE.quiet), anew ?? planned));
  }
  if (!pair.firstMeetingOn) {
    promise("first_meeting", later(addDays(pair.startedOn, CADENCE.firstMeeting), anew ?? planned));
  }
  if (!pair.firstMeetingOn && !planned) {
    const times = pair.times && timesToOfferAnew(pair.times);
    promise("first_times", times ?? later(pair.startedOn, pair.resumedOn));
  }
  const asked = [planned, pair.answerDueOn].filter((day) => day !== null).sort()[0];
  if (asked) promise("how_did_it_go", asked, "both_men");
  if (pair.firstMeetingOn && !pair.agreementOn) {
    promise("agreement", addDays(pair.firstMeetingOn, CADENCE.agreement));
  }
  if (pair.plannedEndOn) promise("plan_ending", addDays(pair.plannedEndOn, -CADENCE.planEnding));
  const { what, on } = nextTalk(pair);
  promise(what, on);
  return promises;
}

/** Times for the first meeting need the office again: nothing suits both, one is silent, or they are over. */
function timesToOfferAnew({ offeredOn, bothAnsweredOn, lastOn }: NonNullable<PairFacts["times"]>) {
  if (bothAnsweredOn) return bothAnsweredOn;
  const silent = addDays(offeredOn, CADENCE.answerTimes);
  return silent < lastOn ? silent : lastOn;
}

/**
 * On which day each of the two is asked by himself how he would like to go on, after the first meeting
 * as it stands in the log or was fixed; null while there is none.
 */
export function firstAnswerDue(pair: Pick<PairFacts, "firstMeetingOn" | "nextMeetingOn">) {
  const met = pair.firstMeetingOn ?? pair.nextMeetingOn;
  return met && addDays(met, CADENCE.howDidItGo);
}

/**
 * The first talk of the calendar that nothing answers. A note of the office answers up to a week ahead
 * and all that was missed before; two check-ins by which both men say that all is well answer the
 * talk of their day, never a review: that one looks ahead, and needs a person. What fell into a pause
 * is over.
 */
function nextTalk({ startedOn, lastNotedOn, bothWellUntil, resumedOn }: PairFacts) {
  const answeredUntil = lastNotedOn && addDays(lastNotedOn, CADENCE.talkCountsFrom);
  for (const { what, on } of calendarOf(startedOn)) {
    const noted = answeredUntil !== null && on <= answeredUntil;
    const said = what === "talk" && bothWellUntil !== null && on <= bothWellUntil;
    const rested = resumedOn && on <= resumedOn;
    if (!noted && !said && !rested) return { what, on };
  }
  throw new Error("the calendar has no end");
}

/**
 * The days on which both men are asked how it goes, without an end: days 14 and 30, each month until
 * the sixth, then each quarter; every third month it is a review.
 */
export function* calendarOf(startedOn: Day) {
  for (const days of CADENCE.firstTalks) {
    yield { what: "talk" as const, on: addDays(startedOn, days) };
  }
  for (let month = 2; ; month += month < CADENCE.talksUntilMonths ? 1 : CADENCE.reviewEveryMonths) {
    const isReview = month % CADENCE.reviewEveryMonths === 0;
    yield {
      what: isReview ? ("review" as const) : ("talk" as const),
      on: addMonths(startedOn, month),
    };
  }
}

function urgencyOf(what: PromiseCode): Promised["urgency"] {
  return PROMISES.indexOf(what) <= PROMISES.indexOf("how_did_it_go") ? "now" : "soon";
}

function later(day: Day, other: Day | null): Day {
  return other && other > day ? other : day;
}
