import { type Day, daysBetween } from "#app/domain/day.ts";
import { INTERESTS, WISHES } from "#app/domain/people/vocabulary.ts";
import { type Nearness, nearness } from "./area.ts";
import { canPractiseFinnish, sharedLanguages } from "./languages.ts";
import { likeness } from "./likeness.ts";
import type { MatchingPerson, Two } from "./person.ts";
import { sharedTimes } from "./times.ts";

/**
 * How much each wish weighs against the others (docs/matching.md tells where each comes from).
 * They order suggestions; nobody ever sees a number.
 */
export const WEIGHTS = {
  language: 30,
  finnish: 8,
  area: 20,
  times: 20,
  interests: 15,
  hopes: 12,
  hopes_of_support_person: 5,
  waiting: 10,
} as const;
export type MatchingWish = keyof typeof WEIGHTS;

/** Points of each wish, whole numbers so that sums are exact and order never depends on rounding. */
export type Points = Record<MatchingWish, number>;

/** Practising Finnish is a wish of its own: whoever speaks it can help, also without offering it. */
export const OTHER_HOPES = WISHES.filter((wish) => wish !== "finnish_practice");

const POINTS_PER_WEIGHT = 100;
/** Not having told something neither helps nor hurts much. */
const UNKNOWN = 0.3;
/** Only one of the two speaks it better than a little. */
const SPOKEN_SOMEWHAT = 0.4;
const BY_NEARNESS: Record<Nearness, number> = {
  same_district: 1,
  same_municipality: 0.8,
  neighbouring: 0.5,
  can_travel: 0.4,
  unknown: UNKNOWN,
  far_apart: 0,
};
/** The first shared day-part is worth most; beyond three nothing is gained, a pair meets weekly. */
const BY_SHARED_TIMES = [0, 0.6, 0.85, 1];
/** After so many days half of the weight of waiting is reached; it never stops growing. */
const HALF_WAITED_DAYS = 30;

/** How well the wishes of two men are met, on a day. Does not ask whether the rules hold. */
export function pointsOf(two: Two, today: Day): Points {
  const { participant, supportPerson } = two;
  return {
    language: points("language", languageValue(two)),
    finnish: points("finnish", canPractiseFinnish(two) ? 1 : 0),
    area: points("area", BY_NEARNESS[nearness(two)]),
    times: points("times", timesValue(two)),
    interests: points(
      "interests",
      likeness(participant.interests, supportPerson.interests, INTERESTS),
    ),
    hopes: points("hopes", likeness(participant.hopes, supportPerson.offers, OTHER_HOPES)),
    hopes_of_support_person: points(
      "hopes_of_support_person",
      likeness(supportPerson.hopes, participant.offers, OTHER_HOPES),
    ),
    waiting: points("waiting", (waited(participant, today) + waited(supportPerson, today)) / 2),
  };
}

export function sumOf(points: Points): number {
  return Object.values(points).reduce((sum, some) => sum + some, 0);
}

function points(wish: MatchingWish, value: number) {
  return Math.round(WEIGHTS[wish] * value * POINTS_PER_WEIGHT);
}

function languageValue(two: Two) {
  const { well, somewhat } = sharedLanguages(two);
  return well.length > 0 ? 1 : somewhat.length > 0 ? SPOKEN_SOMEWHAT : 0;
}

function timesValue(two: Two) {
  if (two.participant.times.length === 0 || two.supportPerson.times.length === 0) return UNKNOWN;
  return BY_SHARED_TIMES[Math.min(sharedTimes(two).length, BY_SHARED_TIMES.length - 1)] as number;
}

/** 0 today, a half after thirty days, towards 1: whoever waits long enough goes before the others. */
function waited(man: MatchingPerson, today: Day) {
  const days = Math.max(0, daysBetween(man.waitingSince, today));
  return days / (days + HALF_WAITED_DAYS);
}
