import { mostWorth, NOBODY } from "./assignment.ts";
import { type Island, islandsOf } from "./islands.ts";
import type { MatchingPerson } from "./person.ts";
import { placePins, type RefusedPin } from "./pins.ts";
import type { PlanRules } from "./plan-rules.ts";
import { type PlanTable, planTable } from "./plan-table.ts";
import { settleTies } from "./ties.ts";
import type { Weights } from "./wishes.ts";
import { type Place, worthsOf } from "./worths.ts";

/** Who is paired with whom, before anything is said about it. */
export type Pairing = {
  table: PlanTable;
  /** The support person of each participant, by their places in the table, or NOBODY. */
  supportOf: Int32Array;
  /** How many pairs each support person has in the plan. */
  taken: Int32Array;
  isPinned: Uint8Array;
  refused: RefusedPin[];
};

/**
 * The pairs of a plan: those that are pinned, then as many as there can be, then the greatest total of
 * wishes, then the longest waiting. Exact, and the same for the same people in any order.
 */
export function pairingOf(people: readonly MatchingPerson[], rules: PlanRules): Pairing {
  const table = planTable(people, rules);
  const pairing = { table, ...placePins(table, rules) };
  for (const island of islandsOf(pairing)) pairUp(island, pairing, rules.weights);
  return pairing;
}

/**
 * Men who can only be paired among each other. A column for every free place of a support person; no
 * more of them than there are participants.
 */
function pairUp(island: Island, { table, supportOf, taken }: Pairing, weights: Weights) {
  const places = placesOn(island, table, taken);
  const worths = worthsOf(island, places, table, weights);
  const turns = Array.from(places.keys()).toSorted(
    (one, other) => turnOf(places, one) - turnOf(places, other) || one - other,
  );
  const chosen = settleTies(worths, mostWorth(worths), turns);
  chosen.forEach((column, row) => {
    if (column === NOBODY) return;
    const { supportPerson } = places[column] as Place;
    supportOf[island.participants[row] as number] = supportPerson;
    taken[supportPerson] = (taken[supportPerson] as number) + 1;
  });
}

function placesOn(island: Island, { supportPersons }: PlanTable, taken: Int32Array): Place[] {
  return island.supportPersons.flatMap((supportPerson) => {
    const free = (supportPersons[supportPerson]?.places ?? 0) - (taken[supportPerson] as number);
    const usable = Math.min(free, island.participants.length);
    return Array.from({ length: usable }, (_, turn) => ({ supportPerson, turn }));
  });
}

function turnOf(places: Place[], column: number) {
  return places[column]?.turn ?? 0;
}
