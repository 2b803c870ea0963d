import { NOBODY } from "./assignment.ts";
import type { Pairing } from "./pairing.ts";
import { bitOf, RELAXABLE, type RelaxableRule } from "./plan-rules.ts";

/** So many more pairs there would be, if this one rule were relaxed for everyone. */
export type Relaxation = { rule: RelaxableRule; pairs: number };

/** What each rule that may be relaxed costs the plan in pairs; those that cost nothing are left out. */
export function relaxationsOf(pairing: Pairing): Relaxation[] {
  return RELAXABLE.map((rule) => ({ rule, pairs: pairsMore(pairing, rule) })).filter(
    ({ pairs }) => pairs > 0,
  );
}

/**
 * Begins with the plan and lets men change places until nobody more can come in (augmenting paths):
 * the greatest number of pairs with the rule relaxed, less those of the plan. Whoever is without a
 * pair is asked round after round; whom a round has asked already without finding room is not asked
 * again in it.
 */
function pairsMore({ table, supportOf, taken, isPinned }: Pairing, rule: RelaxableRule): number {
  const { participants, supportPersons, broken } = table;
  const relaxed = bitOf(rule);
  const more = rule === "free_place" ? 1 : 0;
  const free = Int32Array.from(
    supportPersons,
    ({ places }, column) => places + more - (taken[column] as number),
  );
  const now = supportOf.slice();
  const columns = supportPersons.length;
  const members: number[][] = Array.from({ length: columns }, () => []);
  now.forEach((column, row) => {
    if (column !== NOBODY && isPinned[row] === 0) members[column]?.push(row);
  });
  const waits = [...participants.keys()].filter(
    (row) => now[row] === NOBODY && ((participants[row]?.broken ?? 0) & ~relaxed) === 0,
  );
  const fits = (row: number, column: number) =>
    ((broken[row * columns + column] as number) & ~relaxed) === 0;
  let pairs = 0;
  for (let found = -1; found !== pairs; ) {
    found = pairs;
    const unasked = new Set(supportPersons.keys());
    for (const row of waits) {
      if (now[row] !== NOBODY) continue;
      if (!free.some((places) => places > 0)) return pairs;
      if (comesIn(row, { now, free, members, fits, unasked })) pairs++;
    }
  }
  return pairs;
}

type Rearranging = {
  now: Int32Array;
  free: Int32Array;
  members: number[][];
  fits: (row: number, column: number) => boolean;
  unasked: Set<number>;
};

/** Finds a place for a man, others changing theirs where they must; false when there is none. */
function comesIn(start: number, { now, free, members, fits, unasked }: Rearranging): boolean {
  const cameFrom = new Map<number, number>();
  const rows = [start];
  for (const row of rows) {
    for (const column of unasked) {
      if (!fits(row, column)) continue;
      unasked.delete(column);
      cameFrom.set(column, row);
      if ((free[column] as number) > 0) {
        free[column] = (free[column] as number) - 1;
        moveAlong(column, cameFrom, now, members);
        return true;
      }
      rows.push(...(members[column] ?? []));
    }
  }
  return false;
}

function moveAlong(
  end: number,
  cameFrom: Map<number, number>,
  now: Int32Array,
  members: number[][],
) {
  for (let column = end; column !== NOBODY; ) {
    const row = cameFrom.get(column) as number;
    const left = now[row] as number;
    if (left !== NOBODY) members[left]?.splice(members[left].indexOf(row), 1);
    now[row] = column;
    members[column]?.push(row);
    column = left;
  }
}
