import { type Day, daysBetween } from "#app/domain/day.ts";
import {
  DAY_PARTS,
  INTERESTS,
  SPOKEN_LANGUAGES,
  WEEKDAYS,
  WISHES,
} from "#app/domain/people/vocabulary.ts";
import { type Whereabouts, whereaboutsOf } from "./area.ts";
import { bitsOf } from "./bits.ts";
import { helpsWithFinnish, isFluent, practisesFinnish } from "./languages.ts";
import type { MatchingPerson } from "./person.ts";
import { professionWords } from "./profession.ts";
import { timeCode } from "./times.ts";

/**
 * What rules and wishes compare of a man on a day, prepared once: a plan for two thousand and two
 * thousand asks about four million pairs.
 */
export type Traits = {
  speaks: number;
  speaksFluently: number;
  practisesFinnish: boolean;
  helpsWithFinnish: boolean;
  whereabouts: Whereabouts;
  times: number;
  interests: number;
  hopes: number;
  offers: number;
  /** See `professionWords`. */
  profession: readonly string[];
  /** See `waitedShare`. */
  waited: number;
};

/** Practising Finnish is a wish of its own: whoever speaks it can help, also without offering it. */
export const OTHER_HOPES = WISHES.filter((wish) => wish !== "finnish_practice");

const TIMES = WEEKDAYS.flatMap((weekday) => DAY_PARTS.map((part) => timeCode({ weekday, part })));
/** After so many days half of the weight of waiting is reached. */
const HALF_WAITED_DAYS = 30;
/** From this day on every further week is worth half of the weight again, so that nobody starves. */
const LONG_WAITED_DAYS = 60;
const WEEK_DAYS = 7;
/** Beyond two years all have waited long enough; the plan's ties still know who has waited longer. */
const COUNTED_DAYS = 730;

export function traitsOf(man: MatchingPerson, today: Day): Traits {
  const spoken = man.languages.map(({ language }) => language);
  const fluent = man.languages.filter(({ level }) => isFluent(level));
  return {
    speaks: bitsOf(spoken, SPOKEN_LANGUAGES),
    speaksFluently: bitsOf(
      fluent.map(({ language }) => language),
      SPOKEN_LANGUAGES,
    ),
    practisesFinnish: practisesFinnish(man),
    helpsWithFinnish: helpsWithFinnish(man),
    whereabouts: whereaboutsOf(man),
    times: bitsOf(man.times.map(timeCode), TIMES),
    interests: bitsOf(man.interests, INTERESTS),
    hopes: bitsOf(man.hopes, OTHER_HOPES),
    offers: bitsOf(man.offers, OTHER_HOPES),
    profession: professionWords(man.profession),
    waited: waitedShare(daysBetween(man.waitingSince, today)),
  };
}

/** They share a language in which at least one of them can carry the talk. */
export function speakTogether(one: Traits, other: Traits): boolean {
  return ((one.speaksFluently & other.speaks) | (one.speaks & other.speaksFluently)) !== 0;
}

/** Both know some of the same language, be it only a little. */
export function knowOneLanguage(one: Traits, other: Traits): boolean {
  return (one.speaks & other.speaks) !== 0;
}

/** At least one common day-part; true as well when one of them has not told. */
export function canMeet(one: Traits, other: Traits): boolean {
  return one.times === 0 || other.times === 0 || (one.times & other.times) !== 0;
}

/**
 * 0 today, a half after thirty days, two thirds after sixty; then a whole more each week, so that
 * after seven months a man goes before every newcomer, however well that one fits.
 */
function waitedShare(days: number) {
  const counted = Math.min(Math.max(0, days), COUNTED_DAYS);
  const beyond = Math.max(0, counted - LONG_WAITED_DAYS) / WEEK_DAYS;
  return counted / (counted + HALF_WAITED_DAYS) + beyond;
}
