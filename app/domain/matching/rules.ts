import { shareALanguage } from "./languages.ts";
import type { MatchingPerson, Two } from "./person.ts";

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

/** The rules that he breaks by himself, whoever the other may be. */
export function brokenByHimself(man: MatchingPerson, book: Pick<RuleBook, "audience">): OwnRule[] {
  return OWN_RULES.filter((rule) => !HOLDS_OF_HIM[rule](man, book));
}

export const OWN_RULES = ["both_ready", "free_place", "adults", "not_protected"] as const;
export type OwnRule = (typeof OWN_RULES)[number];

const HOLDS_OF_HIM: Record<
  OwnRule,
  (man: MatchingPerson, book: Pick<RuleBook, "audience">) => boolean
> = {
  both_ready: ({ isReady }) => isReady,
  free_place: ({ freePlaces }) => freePlaces > 0,
  adults: ({ isAdult }) => isAdult,
  not_protected: ({ isProtected }, { audience }) => audience === "office" || !isProtected,
};

const HOLDS: Record<Rule, (two: Two, book: RuleBook) => boolean> = {
  both_ready: ofBoth("both_ready"),
  free_place: ofBoth("free_place"),
  adults: ofBoth("adults"),
  never_match: ({ participant, supportPerson }, { isNeverMatch }) =>
    participant.id !== supportPerson.id && !isNeverMatch(participant.id, supportPerson.id),
  not_protected: ofBoth("not_protected"),
  shared_language: shareALanguage,
};

function ofBoth(rule: OwnRule) {
  return ({ participant, supportPerson }: Two, book: RuleBook) =>
    HOLDS_OF_HIM[rule](participant, book) && HOLDS_OF_HIM[rule](supportPerson, book);
}

/** The key of two men, whichever comes first. */
export function twoKey(personId: string, otherId: string): string {
  return personId < otherId ? `${personId} ${otherId}` : `${otherId} ${personId}`;
}
