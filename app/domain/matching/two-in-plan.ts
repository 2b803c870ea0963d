import type { MatchingPerson, Two } from "./person.ts";
import {
  JUDGED_BY_OFFICE,
  type PlanRule,
  type PlanRules,
  pairKey,
  rulesIn,
  type TheTwoIds,
} from "./plan-rules.ts";
import { planTable } from "./plan-table.ts";

/** The two among the people of a plan, each in his role; null when one of them is not there any more. */
export function twoAmong(people: readonly MatchingPerson[], ids: TheTwoIds): Two | null {
  const one = (id: string, role: MatchingPerson["role"]) =>
    people.find((man) => man.id === id && man.role === role);
  const participant = one(ids.participantId, "participant");
  const supportPerson = one(ids.supportPersonId, "support_person");
  return participant && supportPerson ? { participant, supportPerson } : null;
}

/** The rules of a plan that these two break. */
export function rulesAgainst({ participant, supportPerson }: Two, rules: PlanRules): PlanRule[] {
  return rulesIn(planTable([participant, supportPerson], rules).broken[0] ?? 0);
}

/** Whether a plan by these rules may hold the two: nothing stands against them but what a pin has judged. */
export function mayBePlanned(two: Two, rules: PlanRules): boolean {
  const ids = { participantId: two.participant.id, supportPersonId: two.supportPerson.id };
  const isPinned = rules.pinned.some((pin) => pairKey(pin) === pairKey(ids));
  return rulesAgainst(two, rules).every(
    (rule) => isPinned && (JUDGED_BY_OFFICE as readonly PlanRule[]).includes(rule),
  );
}
