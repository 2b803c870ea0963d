import type { Day } from "#app/domain/day.ts";
import { type MatchingPerson, together } from "./person.ts";
import { type Mind, mindFor, type Reason, reasonsFor } from "./reasons.ts";
import { brokenRules, type Rule, type RuleBook } from "./rules.ts";
import { traitsOf } from "./traits.ts";
import { pointsOf, totalOf, WEIGHTS, type Weights } from "./wishes.ts";

/** Someone who fits, and why. There is no number in it: a man is not a percentage. */
export type Suggestion = { personId: string; reasons: Reason[]; mind: Mind | null };

export type Ranking = {
  /** Best first, no more than asked for. */
  suggestions: Suggestion[];
  /** How many fit altogether. */
  fitting: number;
  /** How many more there would be if this one rule were relaxed. */
  leftOut: { rule: Rule; count: number }[];
};

/**
 * Who fits this man, best first: support persons for a participant, participants for a support
 * person. Pure and deterministic: the same people on the same day give the same list in any order of
 * the input; equals are ordered by longest waiting, then by id.
 */
export function rank(
  man: MatchingPerson,
  others: readonly MatchingPerson[],
  {
    today,
    atMost,
    weights = WEIGHTS,
    ...book
  }: RuleBook & { today: Day; atMost: number; weights?: Weights },
): Ranking {
  const sumWith = pointsWith(man, today, weights);
  const fitting: Fitting[] = [];
  const missedBy = new Map<Rule, number>();
  for (const other of others) {
    const broken = brokenRules(together(man, other), book);
    const [rule] = broken;
    if (!rule) fitting.push({ other, sum: sumWith(other) });
    else if (broken.length === 1) missedBy.set(rule, (missedBy.get(rule) ?? 0) + 1);
  }
  return {
    suggestions: fitting
      .toSorted(bestFirst)
      .slice(0, atMost)
      .map(({ other }) => ({
        personId: other.id,
        reasons: reasonsFor(together(man, other), pointsOf(together(man, other), today, weights)),
        mind: mindFor(together(man, other), today),
      })),
    fitting: fitting.length,
    leftOut: [...missedBy].map(([rule, count]) => ({ rule, count })),
  };
}

type Fitting = { other: MatchingPerson; sum: number };

/** How well the wishes of this man and another are met; his side is read once. */
function pointsWith(man: MatchingPerson, today: Day, weights: Weights) {
  const his = traitsOf(man, today);
  return (other: MatchingPerson) =>
    man.role === "participant"
      ? totalOf(his, traitsOf(other, today), weights)
      : totalOf(traitsOf(other, today), his, weights);
}

function bestFirst(one: Fitting, other: Fitting) {
  return (
    other.sum - one.sum ||
    compare(one.other.waitingSince, other.other.waitingSince) ||
    compare(one.other.id, other.other.id)
  );
}

function compare(one: string, other: string) {
  return one < other ? -1 : one > other ? 1 : 0;
}
