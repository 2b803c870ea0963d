import { shareALanguage } from "./languages.ts";
import type { Two } from "./person.ts";

/** What must hold before two men are suggested to each other (docs/matching.md). */
export const RULES = [
  "both_ready",
  "free_place",
  "adults",
  "never_match",
  "not_protected",
  "shared_language",
] as const;
export type Rule = (typeof RULES)[number];

export type RuleBook = {
  /** Who looks at the list: protected men are in the office's only. */
  audience: "office" | "men";
  /** Two who must not be suggested to each other. */
  isNeverMatch: (personId: string, otherId: string) => boolean;
};

/** The rules that do not hold for these two; none: they may be suggested to each other. */
export function brokenRules(two: Two, book: RuleBook): Rule[] {
  return RULES.filter((rule) => !HOLDS[rule](two, book));
}

const HOLDS: Record<Rule, (two: Two, book: RuleBook) => boolean> = {
  both_ready: ({ participant, supportPerson }) => participant.isReady && supportPerson.isReady,
  free_place: ({ participant, supportPerson }) =>
    participant.freePlaces > 0 && supportPerson.freePlaces > 0,
  adults: ({ participant, supportPerson }) => participant.isAdult && supportPerson.isAdult,
  never_match: ({ participant, supportPerson }, { isNeverMatch }) =>
    participant.id !== supportPerson.id && !isNeverMatch(participant.id, supportPerson.id),
  not_protected: ({ participant, supportPerson }, { audience }) =>
    audience === "office" || !(participant.isProtected || supportPerson.isProtected),
  shared_language: shareALanguage,
};

/** The key of two men, whichever comes first. */
export function twoKey(personId: string, otherId: string): string {
  return personId < otherId ? `${personId} ${otherId}` : `${otherId} ${personId}`;
}
