import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { NOBODY } from "./assignment.ts";
import { type Pairing, pairingOf } from "./pairing.ts";
import type { MatchingPerson } from "./person.ts";
import { type PlannedPair, plannedPairs } from "./plan.ts";
import type { PlanRules, TheTwoIds } from "./plan-rules.ts";

/** What one decision changes in the plan: "if Yusuf goes to Pekka, Ali waits". */
export type Difference = {
  /** How many pairs more, or fewer when negative. */
  pairs: number;
  /** Had a pair, and has none then. */
  wait: Who[];
  /** Had none, and has one then. */
  comeIn: Who[];
  /** Pairs that are made instead, with their reasons. */
  made: PlannedPair[];
  /** Pairs that are not made then. */
  unmade: TheTwoIds[];
};
export type Who = { personId: string; role: RoleKind };

/** What happens when these two, whom the plan puts together, are not put together: the next best. */
export function ifForbidden(
  people: readonly MatchingPerson[],
  rules: PlanRules,
  two: TheTwoIds,
): Difference {
  const pinned = rules.pinned.filter((pin) => keyOf(pin) !== keyOf(two));
  return difference(people, rules, { ...rules, pinned, forbidden: [...rules.forbidden, two] });
}

/** What happens when these two are put together whatever it costs; nothing when a rule forbids it. */
export function ifPinned(
  people: readonly MatchingPerson[],
  rules: PlanRules,
  two: TheTwoIds,
): Difference {
  return difference(people, rules, { ...rules, pinned: [...rules.pinned, two] });
}

/** The plan by one set of rules against the plan by another. */
export function difference(
  people: readonly MatchingPerson[],
  before: PlanRules,
  after: PlanRules,
): Difference {
  const one = pairingOf(people, before);
  const other = pairingOf(people, after);
  const [pairsBefore, pairsAfter] = [keysOf(one), keysOf(other)];
  const [menBefore, menAfter] = [menIn(one), menIn(other)];
  return {
    pairs: pairsAfter.size - pairsBefore.size,
    wait: missing(menBefore, menAfter),
    comeIn: missing(menAfter, menBefore),
    made: plannedPairs(other, after, (two) => !pairsBefore.has(keyOf(two))),
    unmade: missing(pairsBefore, pairsAfter),
  };
}

function keyOf({ participantId, supportPersonId }: TheTwoIds) {
  return JSON.stringify([participantId, supportPersonId]);
}

function keysOf({ table, supportOf }: Pairing): Map<string, TheTwoIds> {
  const pairs = table.participants.flatMap(({ man }, row) => {
    const supportPerson = table.supportPersons[supportOf[row] as number]?.man;
    return supportPerson ? [{ participantId: man.id, supportPersonId: supportPerson.id }] : [];
  });
  return new Map(pairs.map((two) => [keyOf(two), two]));
}

function menIn({ table, supportOf, taken }: Pairing): Map<string, Who> {
  const men = [
    ...table.participants.filter((_, row) => supportOf[row] !== NOBODY),
    ...table.supportPersons.filter((_, column) => (taken[column] as number) > 0),
  ].map(({ man }) => ({ personId: man.id, role: man.role }));
  return new Map(men.map((who) => [`${who.role} ${who.personId}`, who]));
}

function missing<T>(from: Map<string, T>, others: Map<string, T>): T[] {
  return [...from].filter(([key]) => !others.has(key)).map(([, value]) => value);
}
