import type { Day } from "#app/domain/day.ts";
import { addDays } from "#app/domain/day.ts";
import type { MatchingPerson } from "#app/domain/matching/person.ts";
import type { RuleBook } from "#app/domain/matching/rules.ts";
import {
  DAY_PARTS,
  INTERESTS,
  LEVELS,
  SPOKEN_LANGUAGES,
  WEEKDAYS,
  WISHES,
} from "#app/domain/people/vocabulary.ts";
import type { Random } from "./random.ts";

export const TUESDAY = "2026-11-24" as Day;
export const OFFICE: RuleBook & { today: Day; atMost: number } = {
  audience: "office",
  isNeverMatch: () => false,
  today: TUESDAY,
  atMost: 1000,
};

/** A participant who waits and speaks some Finnish and English. */
export function participant(facts: Partial<MatchingPerson> = {}): MatchingPerson {
  return { ...someone, role: "participant", id: "yusuf", ...facts };
}

export function supportPerson(facts: Partial<MatchingPerson> = {}): MatchingPerson {
  return { ...someone, role: "support_person", id: "pekka", ...facts };
}

const someone: Omit<MatchingPerson, "id" | "role"> = {
  isReady: true,
  waitingSince: "2026-11-01" as Day,
  freePlaces: 1,
  isAdult: true,
  isProtected: false,
  languages: [{ language: "en", level: "fluent" }],
  times: [],
  municipalityCode: null,
  district: null,
  canTravel: false,
  interests: [],
  hopes: [],
  offers: [],
  profession: null,
  restsUntil: null,
};

/** Anyone at all, for properties that must hold for everybody. */
export function anyone(random: Random, id: string, role: MatchingPerson["role"]): MatchingPerson {
  return {
    id,
    role,
    isReady: random.chance(0.9),
    waitingSince: addDays(TUESDAY, -random.below(90)),
    freePlaces: random.below(3),
    isAdult: random.chance(0.95),
    isProtected: random.chance(0.05),
    languages: random
      .some(SPOKEN_LANGUAGES, 0.1)
      .map((language) => ({ language, level: random.one(LEVELS) })),
    times: WEEKDAYS.flatMap((weekday) =>
      random.some(DAY_PARTS, 0.2).map((part) => ({ weekday, part })),
    ),
    municipalityCode: random.one([null, "091", "049", "092", "837"]),
    district: random.one([null, "Kallio", "Leppävaara"]),
    canTravel: random.chance(0.2),
    interests: random.some(INTERESTS, 0.25),
    hopes: random.some(WISHES, 0.3),
    offers: random.some(WISHES, 0.3),
    profession: random.one([null, "cook", "Software developer", "nurse, software"]),
    restsUntil: random.chance(0.1) ? addDays(TUESDAY, 21 - random.below(60)) : null,
  };
}
