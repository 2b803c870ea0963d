import { NOBODY, type Worths } from "./assignment.ts";
import { pricesOf, rowsOf } from "./prices.ts";

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

/** One side of a choice: whom each of mine has, who has each of theirs, and whose turn comes when. */
type Side = { mine: Int32Array; theirs: Int32Array; turns: readonly number[] };

/**
 * Whoever is alone takes the place of one later in turn who can stay alone in his stead. Where one
 * has found nobody who yields, those after him need not look: they may ask fewer.
 */
function takeTurns(others: number[][], isFree: boolean[], { mine, theirs, turns }: Side) {
  const turnOf = new Int32Array(mine.length);
  turns.forEach((one, turn) => {
    turnOf[one] = turn;
  });
  const inVain = new Set<number>();
  for (const one of turns) {
    if (mine[one] !== NOBODY) continue;
    const yields = (rival: number) =>
      isFree[rival] === true && (turnOf[rival] as number) > (turnOf[one] as number);
    const way = wayFrom(one, { others, theirs, inVain, yields });
    if (!way) continue;
    mine[way.rival] = NOBODY;
    follow(way.steps, mine, theirs);
  }
}

type Step = { one: number; other: number };

/** From one who is alone to a rival who yields: each takes the other of the next. */
function wayFrom(
  start: number,
  search: {
    others: number[][];
    theirs: Int32Array;
    inVain: Set<number>;
    yields: (rival: number) => boolean;
  },
): { rival: number; steps: Step[] } | null {
  const { others, theirs, inVain, yields } = search;
  const came = new Map<number, Step | null>([[start, null]]);
  for (const one of came.keys()) {
    for (const other of others[one] ?? []) {
      const rival = theirs[other] as number;
      if (rival === NOBODY || inVain.has(rival) || came.has(rival)) continue;
      came.set(rival, { one, other });
      if (yields(rival)) return { rival, steps: stepsTo(rival, came) };
    }
  }
  for (const one of came.keys()) inVain.add(one);
  return null;
}

function stepsTo(end: number, came: Map<number, Step | null>): Step[] {
  const steps: Step[] = [];
  for (let step = came.get(end); step; step = came.get(step.one)) steps.push(step);
  return steps;
}

function follow(steps: Step[], mine: Int32Array, theirs: Int32Array) {
  for (const { one, other } of steps) {
    mine[one] = other;
    theirs[other] = one;
  }
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
