import type { Day } from "#app/domain/day.ts";
import { type Flow, WEIGHTS_OF } from "./rounds.ts";
import { RULES, type RuleBook } from "./rules.ts";
import type { Weights } from "./wishes.ts";

/**
 * What must hold in a plan: the rules of every suggestion, what the office has put aside for this plan,
 * and two that a single suggestion only minds. A plan seeks as many pairs as it can; without them it
 * would send men across the country for the sake of a number.
 */
export const PLAN_RULES = [
  ...RULES,
  "set_aside",
  "forbidden",
  "within_reach",
  "shared_time",
] as const;
export type PlanRule = (typeof PLAN_RULES)[number];

/**
 * What a coordinator may give up, after asking the men (docs/matching.md tells what each means then).
 * Age, "never these two" and protected details are not his to give up.
 */
export const RELAXABLE = [
  "shared_time",
  "within_reach",
  "shared_language",
  "free_place",
  "both_ready",
  "set_aside",
  "forbidden",
] as const satisfies PlanRule[];
export type RelaxableRule = (typeof RELAXABLE)[number];

/** What the office may give up in every plan, as a setting: both only order men where one is sought. */
export const ALWAYS_RELAXABLE = ["shared_time", "within_reach"] as const satisfies RelaxableRule[];

/** A coordinator who pins two has judged these himself, as when he proposes them without a plan. */
export const JUDGED_BY_OFFICE = [
  "shared_language",
  "within_reach",
  "shared_time",
] as const satisfies PlanRule[];

export type TheTwoIds = { participantId: string; supportPersonId: string };

/** One text for two men in their roles; also what a form sends for them. */
export function pairKey({ participantId, supportPersonId }: TheTwoIds): string {
  return `${participantId}.${supportPersonId}`;
}

/** Everything that a plan depends on besides the people: no clock, no database. */
export type PlanRules = {
  today: Day;
  /** For whose eyes: protected men are paired in the office only. */
  audience: RuleBook["audience"];
  flow: Flow;
  weights: Weights;
  /** Two who must never be suggested to each other, whichever comes first. */
  neverMatch: readonly (readonly [string, string])[];
  /** Pairs that the coordinator wants in this plan. */
  pinned: readonly TheTwoIds[];
  /** Pairs that he does not want in this plan. */
  forbidden: readonly TheTwoIds[];
  /** Men whom he leaves out of this plan. */
  setAside: readonly string[];
  relaxed: readonly RelaxableRule[];
};

/** The rules of an office's plan on a day, unless something else is said. */
export function planRules(said: Partial<PlanRules> & { today: Day }): PlanRules {
  const flow = said.flow ?? "friendship";
  return {
    audience: "office",
    flow,
    weights: WEIGHTS_OF[flow],
    neverMatch: [],
    pinned: [],
    forbidden: [],
    setAside: [],
    relaxed: [],
    ...said,
  };
}

/** Broken rules as bits of one number. */
export function bitOf(rule: PlanRule): number {
  return 1 << PLAN_RULES.indexOf(rule);
}

/** Two ways of breaking a rule that relaxing it does not mend: no language in common, … */
export const NO_LANGUAGE = 1 << PLAN_RULES.length;
/** … and a participant who has a pair or a proposal: he has one place only. */
export const HAS_ANOTHER = NO_LANGUAGE << 1;

/** The rules by name; who has no common language breaks `shared_language`. */
export function rulesIn(bits: number): PlanRule[] {
  const named = namedBits(bits);
  return PLAN_RULES.filter((rule) => (named & bitOf(rule)) !== 0);
}

export function namedBits(bits: number): number {
  let named = bits & (NO_LANGUAGE - 1);
  if ((bits & NO_LANGUAGE) !== 0) named |= bitOf("shared_language");
  if ((bits & HAS_ANOTHER) !== 0) named |= bitOf("free_place");
  return named;
}

export function bitsOfRules(rules: readonly PlanRule[]): number {
  return rules.reduce((bits, rule) => bits | bitOf(rule), 0);
}
