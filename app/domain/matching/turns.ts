import { NOBODY } from "./assignment.ts";

/** One side of a choice: whom each of mine has, who has each of theirs, and whose turn comes when. */
export type Side = { mine: Int32Array; theirs: Int32Array; turns: readonly number[] };

/**
 * Whoever is alone takes the place of one later in turn who can stay alone in his stead. Where one
 * has found nobody who yields, those after him need not look: they may ask fewer.
 */
export function takeTurns(others: number[][], isFree: boolean[], { mine, theirs, turns }: Side) {
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

export type Step = { one: number; other: number };

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

export function stepsTo(end: number, came: Map<number, Step | null>): Step[] {
  const steps: Step[] = [];
  for (let step = came.get(end); step; step = came.get(step.one)) steps.push(step);
  return steps;
}

export function follow(steps: Step[], mine: Int32Array, theirs: Int32Array) {
  for (const { one, other } of steps) {
    mine[one] = other;
    theirs[other] = one;
  }
}
