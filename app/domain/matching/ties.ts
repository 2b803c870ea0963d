import { NOBODY, type Worths } from "./assignment.ts";
import { pricesOf, rowsOf } from "./prices.ts";
import { follow, type Step, stepsTo, takeTurns } from "./turns.ts";

/**
 * Among all choices that are worth most, the one that people would call fair, always the same one:
 * 1. the first row that can be in such a choice is in it, then the next, and so on; likewise the
 *    columns, in the order of `turns`;
 * 2. then the first row gets the first column that it can get, then the next row.
 * Rows and columns stand in the order of longest waiting, then id. Whatever the solver returned, the
 * result is the same.
 */
export function settleTies(worths: Worths, anyBest: Int32Array, turns: readonly number[]) {
  const best = exactlyCovered(worths, anyBest);
  const chosen = anyBest.slice();
  const rowOf = rowsOf(chosen, worths.columns);
  takeTurns(best.ofRow, best.rowIsFree, {
    mine: chosen,
    theirs: rowOf,
    turns: Array.from(chosen, (_, row) => row),
  });
  takeTurns(best.ofColumn, best.columnIsFree, { mine: rowOf, theirs: chosen, turns });
  chooseInOrder(best.ofRow, chosen, rowOf);
  return chosen;
}

/** The pairs of which all best choices are made, by row and by column, and who may stay alone. */
function exactlyCovered(worths: Worths, chosen: Int32Array) {
  const { rows, columns, of } = worths;
  const prices = pricesOf(worths, chosen);
  const ofRow: number[][] = Array.from({ length: rows }, () => []);
  const ofColumn: number[][] = Array.from({ length: columns }, () => []);
  for (let row = 0; row < rows; row++) {
    const price = prices.ofRow[row] as number;
    for (let column = 0; column < columns; column++) {
      const worth = of[row * columns + column] as number;
      if (worth === 0 || worth !== price + (prices.ofColumn[column] as number)) continue;
      ofRow[row]?.push(column);
      ofColumn[column]?.push(row);
    }
  }
  return {
    ofRow,
    ofColumn,
    rowIsFree: Array.from(prices.ofRow, (price) => price === 0),
    columnIsFree: Array.from(prices.ofColumn, (price) => price === 0),
  };
}

/** Each row in order changes to the first column for which the rows after it can make room. */
function chooseInOrder(best: number[][], chosen: Int32Array, rowOf: Int32Array) {
  for (let row = 0; row < chosen.length; row++) {
    const own = chosen[row] as number;
    if (own === NOBODY) continue;
    const seen = new Set<number>();
    for (const column of best[row] ?? []) {
      if (column === own) break;
      const rival = rowOf[column] as number;
      if (rival <= row || seen.has(rival)) continue;
      const steps = wayToColumn(rival, own, { best, rowOf, after: row, seen });
      if (!steps) continue;
      follow(steps, chosen, rowOf);
      follow([{ one: row, other: column }], chosen, rowOf);
      break;
    }
  }
}

/** How `rival` and the rows after `after` make room, so that the column `wanted` is used by one of them. */
function wayToColumn(
  rival: number,
  wanted: number,
  {
    best,
    rowOf,
    after,
    seen,
  }: { best: number[][]; rowOf: Int32Array; after: number; seen: Set<number> },
): Step[] | null {
  const came = new Map<number, Step | null>([[rival, null]]);
  seen.add(rival);
  for (const one of came.keys()) {
    for (const other of best[one] ?? []) {
      if (other === wanted) return [{ one, other }, ...stepsTo(one, came)];
      const next = rowOf[other] as number;
      if (next <= after || seen.has(next)) continue;
      seen.add(next);
      came.set(next, { one, other });
    }
  }
  return null;
}
