import { type Day, daysBetween } from "#app/domain/day.ts";
import { isClosed, isReady } from "./stages.ts";
import type { RoleKind } from "./vocabulary.ts";

type RoleFacts = {
  kind: RoleKind;
  stage: string;
  stageOn: Day;
  coordinatorId: string | null;
  breakUntil: Day | null;
  capacity: number;
};

type PersonFacts = {
  hasContact: boolean;
  hasSameContact: boolean;
  hasOpenProposal: boolean;
  openPairs: number;
  roles: RoleFacts[];
};

/** What a coordinator can do next for a man, most pressing first: codes of `office-people:next`. */
export type Next = { code: string; days?: number };

/**
 * From the facts of a man and a day: what waits for the office. `days` is since when he has been
 * where he is. A man on a break is left in peace until the day that he named.
 */
export function nextFor(person: PersonFacts, today: Day): Next[] {
  const open = person.roles.filter((role) => !isClosed(role.stage));
  const perRole = open.flatMap((role) => nextForRole(role, person, today));
  return [
    ...(person.hasSameContact ? [{ code: "same_contact" }] : []),
    ...perRole,
    ...(open.some((role) => !role.coordinatorId) ? [{ code: "no_coordinator" }] : []),
    ...(open.length > 0 && !person.hasContact ? [{ code: "no_contact" }] : []),
    ...(open.length === 0 ? [{ code: "no_open_role" }] : []),
  ];
}

function nextForRole(role: RoleFacts, person: PersonFacts, today: Day): Next[] {
  const days = Math.max(0, daysBetween(role.stageOn, today));
  if (role.stage === "on_a_break") {
    const over = role.breakUntil !== null && role.breakUntil <= today;
    return over ? [{ code: "break_over" }] : [];
  }
  if (role.stage === "paired") return [];
  if (isReady(role.kind, role.stage)) {
    if (person.hasOpenProposal) return [{ code: "proposal_open" }];
    if (role.kind === "support_person" && person.openPairs >= role.capacity) return [];
  }
  return [{ code: `${role.kind}.${role.stage}`, days }];
}
