import { addDays, type Day } from "#app/domain/day.ts";
import type { MatchingPerson } from "#app/domain/matching/person.ts";
import {
  INTERESTS,
  type Level,
  type SpokenLanguage,
  WISHES,
} from "#app/domain/people/vocabulary.ts";
import { type Chance, chanceFrom } from "#demo/chance.ts";

export const CROWD_DAY = "2026-11-24" as Day;

/** Where the men live: most in the Helsinki region, the others around five more towns. */
const TOWNS = [
  ...Array<string>(10).fill("091"),
  ...Array<string>(5).fill("049"),
  ...Array<string>(4).fill("092"),
  ...["245", "858", "837", "837", "837", "536", "604", "853", "853", "202", "564", "564", "179"],
] as const;
const DISTRICTS = [
  "Kallio",
  "Itäkeskus",
  "Kontula",
  "Malmi",
  "Leppävaara",
  "Tikkurila",
  "Hervanta",
];
/** Mother tongues of participants; the commonest more than once. */
const TONGUES: readonly SpokenLanguage[] = [
  ...(["ar", "ar", "ar", "so", "so", "fa-AF", "fa-AF", "fa", "ckb", "ckb", "ru", "ru"] as const),
  ...(["uk", "uk", "ti", "tr", "fr", "sq"] as const),
];
const SOME_LEVEL: readonly Level[] = ["basic", "basic", "fluent"];

/** As many participants and support persons as asked for, as they might wait; always the same. */
export function crowd(participants: number, supportPersons: number, seed = 20261124) {
  const chance = chanceFrom(seed);
  return [
    ...Array.from({ length: participants }, (_, at) => participant(`p${at}`, chance)),
    ...Array.from({ length: supportPersons }, (_, at) => supportPerson(`s${at}`, chance)),
  ];
}

function participant(id: string, chance: Chance): MatchingPerson {
  const languages = new Map<SpokenLanguage, Level>([["fi", chance.oneOf(SOME_LEVEL)]]);
  if (chance.percent(30)) languages.delete("fi");
  if (chance.percent(45)) languages.set("en", chance.oneOf(SOME_LEVEL));
  languages.set(chance.oneOf(TONGUES), "native");
  return { ...someone(id, chance, languages), role: "participant", freePlaces: 1 };
}

function supportPerson(id: string, chance: Chance): MatchingPerson {
  const languages = new Map<SpokenLanguage, Level>([["fi", "native"]]);
  if (chance.percent(80)) languages.set("en", chance.oneOf(SOME_LEVEL));
  if (chance.percent(25)) languages.set("sv", chance.oneOf(SOME_LEVEL));
  if (chance.percent(20)) languages.set(chance.oneOf(TONGUES), "native");
  const freePlaces = chance.percent(15) ? 2 : 1;
  return { ...someone(id, chance, languages), role: "support_person", freePlaces };
}

function someone(id: string, chance: Chance, languages: Map<SpokenLanguage, Level>) {
  const told = chance.percent(85);
  return {
    id,
    isReady: true,
    waitingSince: addDays(CROWD_DAY, -chance.between(0, chance.percent(15) ? 200 : 60)),
    isAdult: true,
    isProtected: chance.percent(2),
    languages: [...languages].map(([language, level]) => ({ language, level })),
    times: told ? freeTimes(chance) : [],
    municipalityCode: chance.percent(92) ? chance.oneOf(TOWNS) : null,
    district: chance.percent(50) ? chance.oneOf(DISTRICTS) : null,
    canTravel: chance.percent(25),
    interests: chance.some(INTERESTS, chance.between(0, 7)),
    hopes: chance.some(WISHES, chance.between(1, 3)),
    offers: chance.some(WISHES, chance.between(0, 3)),
    profession: null,
    restsUntil: chance.percent(10) ? addDays(CROWD_DAY, 21 - chance.between(1, 90)) : null,
  };
}

/** Evenings and weekends mostly. */
function freeTimes(chance: Chance) {
  const evenings = chance.some([1, 2, 3, 4, 5], chance.between(1, 3));
  const weekend = chance.some([6, 7], chance.between(0, 2));
  return [
    ...evenings.map((weekday) => ({ weekday, part: "evening" as const })),
    ...weekend.map((weekday) => ({
      weekday,
      part: chance.oneOf(["morning", "afternoon"] as const),
    })),
  ];
}
