import type { Worths } from "./assignment.ts";
import type { Island } from "./islands.ts";
import type { Planned, PlanTable } from "./plan-table.ts";
import { totalOf, type Weights } from "./wishes.ts";

/** A support person's first free place (turn 0), his second (1) … */
export type Place = { supportPerson: number; turn: number };

const LARGEST_INT32 = 2 ** 31 - 1;

/**
 * What each pair is worth: its points, and on top more than all the points of as many pairs as there
 * can be, so that one pair more outweighs any difference in wishes. A man's places stand side by side
 * and are worth the same.
 */
export function worthsOf(
  { participants }: Island,
  places: readonly Place[],
  { participants: his, supportPersons: others, broken }: PlanTable,
  weights: Weights,
): Worths {
  const [rows, columns] = [participants.length, places.length];
  const points = new Int32Array(rows * columns);
  let most = 0;
  let at = 0;
  for (const row of participants) {
    const { traits } = his[row] as Planned;
    for (const { supportPerson, turn } of places) {
      if (turn > 0) points[at] = points[at - 1] as number;
      else if (broken[row * others.length + supportPerson] === 0) {
        const total = 1 + totalOf(traits, (others[supportPerson] as Planned).traits, weights);
        points[at] = total;
        if (total > most) most = total;
      }
      at++;
    }
  }
  const aPair = Math.min(rows, columns) * most;
  // Half the memory, for as many men as a city has; beyond that doubles count as exactly.
  const of = aPair + most <= LARGEST_INT32 ? points : Float64Array.from(points);
  for (let place = 0; place < of.length; place++) {
    const total = of[place] as number;
    if (total > 0) of[place] = total + aPair;
  }
  return { rows, columns, of };
}
