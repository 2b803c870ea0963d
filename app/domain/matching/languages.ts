import type { Level, SpokenLanguage } from "#app/domain/people/vocabulary.ts";
import type { MatchingPerson, Two } from "./person.ts";

/**
 * well: both speak it fluently or as their mother tongue. somewhat: one of them does, the other a
 * little, so that one can carry the talk. When both speak only a little, no talk comes about: such
 * a language is not shared.
 */
export type SharedLanguages = { well: SpokenLanguage[]; somewhat: SpokenLanguage[] };

/** The languages that both speak at a usable level, the participant's mother tongues first. */
export function sharedLanguages({ participant, supportPerson }: Two): SharedLanguages {
  const his = new Map(supportPerson.languages.map(({ language, level }) => [language, level]));
  const shared: SharedLanguages = { well: [], somewhat: [] };
  for (const { language, level } of motherTonguesFirst(participant.languages)) {
    const other = his.get(language);
    if (!other || (level === "basic" && other === "basic")) continue;
    shared[level === "basic" || other === "basic" ? "somewhat" : "well"].push(language);
  }
  return shared;
}

export function shareALanguage(two: Two): boolean {
  const { well, somewhat } = sharedLanguages(two);
  return well.length + somewhat.length > 0;
}

/** He wants to practise Finnish, and the other speaks it better than a little. */
export function canPractiseFinnish({ participant, supportPerson }: Two): boolean {
  return practisesFinnish(participant) && helpsWithFinnish(supportPerson);
}

export function practisesFinnish(man: MatchingPerson): boolean {
  return man.hopes.includes("finnish_practice") && finnishOf(man) !== "native";
}

/** Whoever speaks it can help, also without offering it. */
export function helpsWithFinnish(man: MatchingPerson): boolean {
  return isFluent(finnishOf(man));
}

export function isFluent(level: Level | null): boolean {
  return level === "fluent" || level === "native";
}

function finnishOf(man: MatchingPerson) {
  return man.languages.find(({ language }) => language === "fi")?.level ?? null;
}

function motherTonguesFirst<T extends { level: Level }>(languages: T[]): T[] {
  return [
    ...languages.filter(({ level }) => level === "native"),
    ...languages.filter(({ level }) => level !== "native"),
  ];
}
