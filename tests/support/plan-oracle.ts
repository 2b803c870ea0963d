import { nearness } from "#app/domain/matching/area.ts";
import type { MatchingPerson, Two } from "#app/domain/matching/person.ts";
import type { PlanRule, PlanRules, TheTwoIds } from "#app/domain/matching/plan-rules.ts";
import { brokenRules } from "#app/domain/matching/rules.ts";
import { haveNoSharedTime } from "#app/domain/matching/times.ts";
import { pointsOf, sumOf } from "#app/domain/matching/wishes.ts";

/**
 * What a plan must be, said a second time and in another way: by trying everything (`everyWay`), and
 * by sending men through a network one after another (`flow`). Slow and plain; shares no code with
 * the planner but the rules and points of a single pair.
 */
export type Side = { rows: MatchingPerson[]; columns: MatchingPerson[]; places: number[] };

const JUDGED: PlanRule[] = ["shared_language", "within_reach", "shared_time"];

export function sidesOf(people: MatchingPerson[], rules: PlanRules): Side {
  const order = (one: MatchingPerson, other: MatchingPerson) =>
    one.waitingSince.localeCompare(other.waitingSince) || (one.id < other.id ? -1 : 1);
  const rows = people.filter(({ role }) => role === "participant").sort(order);
  const columns = people.filter(({ role }) => role === "support_person").sort(order);
  const more = rules.relaxed.includes("free_place") ? 1 : 0;
  return { rows, columns, places: columns.map((man) => Math.max(0, man.freePlaces) + more) };
}

/** The rules that two break under these rules of a plan. */
export function brokenInPlan(two: Two, rules: PlanRules): PlanRule[] {
  const { participant, supportPerson } = two;
  const ids = [participant.id, supportPerson.id];
  const isOf = (pair: readonly string[]) => ids.every((id) => pair.includes(id));
  const broken: PlanRule[] = brokenRules(two, {
    audience: rules.audience,
    isNeverMatch: () => rules.neverMatch.some(isOf),
  });
  if (rules.setAside.some((id) => ids.includes(id))) broken.push("set_aside");
  if (rules.forbidden.some((pair) => sameTwo(pair, two))) broken.push("forbidden");
  if (nearness(two) === "far_apart") broken.push("within_reach");
  if (haveNoSharedTime(two)) broken.push("shared_time");
  return broken.filter((rule) => !isRelaxed(rule, two, rules));
}

function isRelaxed(rule: PlanRule, { participant, supportPerson }: Two, { relaxed }: PlanRules) {
  if (!(relaxed as readonly PlanRule[]).includes(rule)) return false;
  if (rule === "free_place") return participant.freePlaces > 0;
  if (rule !== "shared_language") return true;
  const his = participant.languages.map(({ language }) => language);
  return supportPerson.languages.some(({ language }) => his.includes(language));
}

/** Which pins stand, by the places of the two; the others are refused. */
export function standingPins(people: MatchingPerson[], rules: PlanRules) {
  const { rows, columns, places } = sidesOf(people, rules);
  const standing = new Map<number, number>();
  const left = [...places];
  for (const [row, participant] of rows.entries()) {
    for (const [column, supportPerson] of columns.entries()) {
      const two = { participant, supportPerson };
      if (!rules.pinned.some((pin) => sameTwo(pin, two))) continue;
      const isHard = brokenInPlan(two, rules).some((rule) => !JUDGED.includes(rule));
      if (isHard || standing.has(row) || (left[column] as number) <= 0) continue;
      standing.set(row, column);
      left[column] = (left[column] as number) - 1;
    }
  }
  return { standing, left };
}

/** The best plan by the order of docs/matching.md, found by trying every way there is. */
export function everyWay(people: MatchingPerson[], rules: PlanRules): TheTwoIds[] {
  const { rows, columns } = sidesOf(people, rules);
  const { standing, left } = standingPins(people, rules);
  const fits = tableOf(people, rules);
  let best: { way: number[]; rank: number[] } | null = null;
  const way: number[] = [];
  const tryFrom = (row: number) => {
    if (row === rows.length) {
      const rank = rankOf(way, fits, columns.length, standing);
      if (!best || isBetter(rank, best.rank)) best = { way: [...way], rank };
      return;
    }
    const pin = standing.get(row);
    const choices = pin === undefined ? [-1, ...columns.keys()] : [pin];
    for (const column of choices) {
      if (pin === undefined && column >= 0) {
        if (fits[row]?.[column] === null || (left[column] as number) <= 0) continue;
        left[column] = (left[column] as number) - 1;
      }
      way[row] = column;
      tryFrom(row + 1);
      if (pin === undefined && column >= 0) left[column] = (left[column] as number) + 1;
    }
  };
  tryFrom(0);
  return (best as { way: number[] } | null)?.way.flatMap((column, row) =>
    column < 0
      ? []
      : [
          {
            participantId: rows[row]?.id as string,
            supportPersonId: columns[column]?.id as string,
          },
        ],
  ) as TheTwoIds[];
}

/** Greater is better, from the first number on. */
function rankOf(
  way: number[],
  fits: (number | null)[][],
  columns: number,
  standing: Map<number, number>,
) {
  const free = way.map((column, row) => (standing.has(row) ? -1 : column));
  const used = Array.from({ length: columns }, (_, at) => free.filter((one) => one === at).length);
  const most = Math.max(0, ...used);
  return [
    free.filter((column) => column >= 0).length,
    free.reduce((sum, column, row) => sum + (column < 0 ? 0 : (fits[row]?.[column] as number)), 0),
    ...free.map((column) => (column >= 0 ? 1 : 0)),
    ...Array.from({ length: most }, (_, turn) =>
      used.map((count) => (count > turn ? 1 : 0)),
    ).flat(),
    ...free.map((column) => -column),
  ];
}

function isBetter(rank: number[], than: number[]) {
  const at = rank.findIndex((value, place) => value !== than[place]);
  return at >= 0 && (rank[at] as number) > (than[at] as number);
}

/** Points of each two who fit, null where they do not. */
export function tableOf(people: MatchingPerson[], rules: PlanRules): (number | null)[][] {
  const { rows, columns } = sidesOf(people, rules);
  return rows.map((participant) =>
    columns.map((supportPerson) => {
      const two = { participant, supportPerson };
      if (brokenInPlan(two, rules).length > 0) return null;
      return sumOf(pointsOf(two, rules.today, rules.weights));
    }),
  );
}

/**
 * Most pairs and their greatest total, as a flow of least cost: one man more at a time, each time by
 * the way that gains most, found by Bellman and Ford's rounds.
 */
export function flow(fits: (number | null)[][], places: number[]) {
  const chosen = fits.map(() => -1);
  const left = [...places];
  for (;;) {
    const way = bestWay(fits, chosen, left);
    if (!way) break;
    left[way.end] = (left[way.end] as number) - 1;
    for (const [row, column] of way.steps) chosen[row] = column;
  }
  const taken = chosen.flatMap((column, row) =>
    column < 0 ? [] : [fits[row]?.[column] as number],
  );
  return { pairs: taken.length, total: taken.reduce((sum, points) => sum + points, 0) };
}

function bestWay(fits: (number | null)[][], chosen: number[], left: number[]) {
  const gainOfRow: number[] = chosen.map((column) => (column < 0 ? 0 : Number.NEGATIVE_INFINITY));
  const gainOfColumn = left.map(() => Number.NEGATIVE_INFINITY);
  const cameFrom = left.map(() => -1);
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const [row, points] of fits.entries()) {
      for (const [column, gain] of points.entries()) {
        if (gain === null || chosen[row] === column) continue;
        const sum = (gainOfRow[row] as number) + gain;
        if (sum <= (gainOfColumn[column] as number)) continue;
        gainOfColumn[column] = sum;
        cameFrom[column] = row;
        hasChanged = true;
      }
    }
    for (const [row, column] of chosen.entries()) {
      if (column < 0) continue;
      const sum = (gainOfColumn[column] as number) - (fits[row]?.[column] as number);
      if (sum > (gainOfRow[row] as number)) {
        gainOfRow[row] = sum;
        hasChanged = true;
      }
    }
  }
  const ends = [...left.keys()].filter(
    (column) => (left[column] as number) > 0 && Number.isFinite(gainOfColumn[column]),
  );
  if (ends.length === 0) return null;
  const end = ends.reduce((best, one) =>
    (gainOfColumn[one] as number) > (gainOfColumn[best] as number) ? one : best,
  );
  const steps: [number, number][] = [];
  for (let column = end; column >= 0; ) {
    const row = cameFrom[column] as number;
    steps.push([row, column]);
    column = chosen[row] as number;
  }
  return { end, steps };
}

function sameTwo(pair: TheTwoIds, { participant, supportPerson }: Two) {
  return pair.participantId === participant.id && pair.supportPersonId === supportPerson.id;
}
