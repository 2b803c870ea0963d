import { NOBODY } from "./assignment.ts";
import { type Pairing, pairingOf } from "./pairing.ts";
import type { MatchingPerson } from "./person.ts";
import type { RefusedPin } from "./pins.ts";
import type { PlanRules, TheTwoIds } from "./plan-rules.ts";
import { type Mind, mindFor, type Reason, reasonsFor } from "./reasons.ts";
import { type Relaxation, relaxationsOf } from "./relaxations.ts";
import { type Unmatched, unmatchedIn } from "./unmatched.ts";
import { pointsOf } from "./wishes.ts";

/** Two whom the plan puts together, and why. There is no number in it: a man is not a percentage. */
export type PlannedPair = TheTwoIds & { isPinned: boolean; reasons: Reason[]; mind: Mind | null };

/**
 * A proposal for everybody at once. Everyone is in a pair or among the unmatched; nothing happens
 * until a coordinator decides.
 */
export type Plan = {
  /** In the order of the participants' waiting. */
  pairs: PlannedPair[];
  unmatched: Unmatched[];
  refusedPins: RefusedPin[];
  relaxations: Relaxation[];
};

/**
 * The plan for these people: as many pairs as there can be, then the greatest total of wishes, then
 * the longest waiting, then by id (docs/matching.md). Pure and deterministic: the same people and
 * rules give the same plan in any order. No id may occur twice in the same role.
 */
export function planOf(people: readonly MatchingPerson[], rules: PlanRules): Plan {
  const pairing = pairingOf(people, rules);
  return {
    pairs: plannedPairs(pairing, rules),
    unmatched: unmatchedIn(pairing),
    refusedPins: pairing.refused,
    relaxations: relaxationsOf(pairing),
  };
}

/** The pairs of a pairing with their reasons; of those only that are asked for. */
export function plannedPairs(
  { table, supportOf, isPinned }: Pairing,
  { today, weights }: Pick<PlanRules, "today" | "weights">,
  isAsked: (two: TheTwoIds) => boolean = () => true,
): PlannedPair[] {
  return table.participants.flatMap(({ man: participant }, row) => {
    const column = supportOf[row] as number;
    const supportPerson = table.supportPersons[column]?.man;
    if (column === NOBODY || !supportPerson) return [];
    const ids = { participantId: participant.id, supportPersonId: supportPerson.id };
    if (!isAsked(ids)) return [];
    const two = { participant, supportPerson };
    return {
      ...ids,
      isPinned: isPinned[row] === 1,
      reasons: reasonsFor(two, pointsOf(two, today, weights)),
      mind: mindFor(two, today),
    };
  });
}
