import { type Day, daysBetween } from "#app/domain/day.ts";
import type { Need, Why } from "./needs.ts";

/** Whose rows: everyone's, mine (as a substitute too), or nobody's yet. */
export const WHOSE = ["all", "mine", "nobody"] as const;
export type Whose = (typeof WHOSE)[number];

/** A row of Today: the weightiest need of somebody, and what else there is about him. */
export type Row = Need & { also: Why[]; days: number };

/**
 * At most one row for a man or a pair: what is urgent first, of it what a man has asked for himself,
 * then the oldest promise. The rest about him stands in `also`, so that nothing is hidden and nothing
 * is counted twice.
 */
export function rowsOf(needs: Need[], today: Day): Row[] {
  const groups = Map.groupBy(needs, (need) => need.personId ?? need.about.id);
  return [...groups.values()].map((group) => rowOf(group, today)).sort(mostPressingFirst);
}

function rowOf(needs: Need[], today: Day): Row {
  const [first, ...rest] = needs.sort(mostPressingFirst) as [Need, ...Need[]];
  return { ...first, also: rest.map(({ why }) => why), days: daysBetween(first.since, today) };
}

function mostPressingFirst(one: Need, other: Need) {
  return (
    Number(other.urgency === "now") - Number(one.urgency === "now") ||
    Number(askedFor(other)) - Number(askedFor(one)) ||
    compare(one.since, other.since) ||
    compare(one.about.id, other.about.id)
  );
}

/** A man who has said himself that he needs somebody comes before what the calendar says. */
function askedFor({ why }: Need): boolean {
  return why === "call_me" || why === "low_face";
}

function compare(one: string, other: string) {
  return one < other ? -1 : one > other ? 1 : 0;
}
