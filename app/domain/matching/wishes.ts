import type { Day } from "#app/domain/day.ts";
import { INTERESTS } from "#app/domain/people/vocabulary.ts";
import { type Nearness, nearnessOf } from "./area.ts";
import { countOf } from "./bits.ts";
import { likeness } from "./likeness.ts";
import type { Two } from "./person.ts";
import { shareAProfession } from "./profession.ts";
import { OTHER_HOPES, type Traits, traitsOf } from "./traits.ts";

/**
 * How much each wish weighs against the others (docs/matching.md tells where each comes from).
 * They order suggestions; nobody ever sees a number. Rounds have weights of their own (`rounds.ts`).
 */
export const WEIGHTS = {
  language: 30,
  finnish: 8,
  area: 20,
  times: 20,
  interests: 15,
  hopes: 12,
  hopes_of_support_person: 5,
  profession: 0,
  waiting: 10,
};
export type Weights = Record<keyof typeof WEIGHTS, number>;
export type MatchingWish = keyof Weights;

/** The office may set each wish to a whole number from 0, which switches it off, to this. */
export const WEIGHT_MOST = 100;
/** Nobody waits for ever: waiting cannot be switched off. */
export const WAITING_LEAST = 5;

/**
 * Weights that the office has set, brought to the sum of the standard ones: doubling every number
 * changes nothing, and a week of waiting is always worth its share of the whole.
 */
export function normalised(weights: Weights): Weights {
  const sum = (some: Weights) => Object.values(some).reduce((all, one) => all + one, 0);
  const factor = sum(WEIGHTS) / sum(weights);
  return Object.fromEntries(
    Object.entries(weights).map(([wish, weight]) => [wish, weight * factor]),
  ) as Weights;
}

/** Points of each wish, whole numbers so that sums are exact and order never depends on rounding. */
export type Points = Record<MatchingWish, number>;

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

/** How well the wishes of two men are met, on a day. Does not ask whether the rules hold. */
export function pointsOf(two: Two, today: Day, weights: Weights = WEIGHTS): Points {
  const his = traitsOf(two.participant, today);
  const others = traitsOf(two.supportPerson, today);
  return {
    language: weighed(weights.language, languageValue(his, others)),
    finnish: weighed(weights.finnish, finnishValue(his, others)),
    area: weighed(weights.area, areaValue(his, others)),
    times: weighed(weights.times, timesValue(his, others)),
    interests: weighed(weights.interests, interestsValue(his, others)),
    hopes: weighed(weights.hopes, hopesValue(his, others)),
    hopes_of_support_person: weighed(weights.hopes_of_support_person, hopesValue(others, his)),
    profession: weighed(weights.profession, professionValue(his, others)),
    waiting: waitingPoints(his, weights) + waitingPoints(others, weights),
  };
}

export function sumOf(points: Points): number {
  return Object.values(points).reduce((sum, some) => sum + some, 0);
}

/** `sumOf(pointsOf(…))` for men whose traits are known, the participant's first; makes no objects. */
export function totalOf(his: Traits, others: Traits, weights: Weights): number {
  return (
    weighed(weights.language, languageValue(his, others)) +
    weighed(weights.finnish, finnishValue(his, others)) +
    weighed(weights.area, areaValue(his, others)) +
    weighed(weights.times, timesValue(his, others)) +
    weighed(weights.interests, interestsValue(his, others)) +
    weighed(weights.hopes, hopesValue(his, others)) +
    weighed(weights.hopes_of_support_person, hopesValue(others, his)) +
    weighed(weights.profession, professionValue(his, others)) +
    waitingPoints(his, weights) +
    waitingPoints(others, weights)
  );
}

function weighed(weight: number, value: number) {
  return Math.round(weight * value * POINTS_PER_WEIGHT);
}

function languageValue(his: Traits, others: Traits) {
  if ((his.speaksFluently & others.speaksFluently) !== 0) return 1;
  const some = (his.speaksFluently & others.speaks) | (his.speaks & others.speaksFluently);
  return some !== 0 ? SPOKEN_SOMEWHAT : 0;
}

function finnishValue(his: Traits, others: Traits) {
  return his.practisesFinnish && others.helpsWithFinnish ? 1 : 0;
}

function areaValue(his: Traits, others: Traits) {
  return BY_NEARNESS[nearnessOf(his.whereabouts, others.whereabouts)];
}

function timesValue(his: Traits, others: Traits) {
  if (his.times === 0 || others.times === 0) return UNKNOWN;
  const shared = countOf(his.times & others.times);
  return BY_SHARED_TIMES[Math.min(shared, BY_SHARED_TIMES.length - 1)] as number;
}

function interestsValue(his: Traits, others: Traits) {
  return likeness(his.interests, others.interests, INTERESTS.length);
}

/** What one hopes for and the other offers. */
function hopesValue(one: Traits, other: Traits) {
  return likeness(one.hopes, other.offers, OTHER_HOPES.length);
}

function professionValue(his: Traits, others: Traits) {
  return shareAProfession(his.profession, others.profession) ? 1 : 0;
}

/** Each man's half of the weight; see `Traits.waited`. */
function waitingPoints(man: Traits, weights: Weights) {
  return weighed(weights.waiting / 2, man.waited);
}
