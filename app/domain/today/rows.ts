import { type Day, daysBetween } from "#app/domain/day.ts";
import type { Need, Why } from "./needs.ts";

/** Whose rows: everyone's, mine (as a substitute too), or nobody's yet. */
export const WHOSE = ["all", "mine", "nobody"] as const;
export type Whose = (typeof WHOSE)[number];

/** The parts of the list: what is urgent, what is not, what is put off. */
export const PARTS = ["now", "soon", "later"] as const;
export type Part = (typeof PARTS)[number];

/** A row of Today: the weightiest need of somebody, and what else there is about him. */
export type Row = Need & {
  key: string;
  also: Why[];
  days: number;
  /** His check-in that nobody has answered, whatever else there is about him. */
  checkInId: string | null;
};

/** What one fact asks for, the most pressing first: of one man or thing, in one's care. */
export type NeedsOfOne = readonly [Need, ...Need[]];

/** Everything about one man or thing, the most pressing first. */
export type Group = {
  key: string;
  needs: NeedsOfOne;
  /** Whoever looks after one of the needs looks after all. */
  inCareOf: string[];
  /** What the facts asked for that are his, one by one. */
  of: readonly NeedsOfOne[];
};

/**
 * At most one row for a man or a pair: what is urgent first, of it what a man has asked for himself,
 * then that no letter reaches him, then the oldest promise. The rest about him stands in `also`, so that
 * nothing is hidden and nothing is counted twice. Those of whom nothing has changed since `before` keep
 * their order: of thousands a few are put among them.
 */
export function groupsOf(asked: NeedsOfOne[], before: readonly Group[] = []): Group[] {
  const now = Map.groupBy(asked, ([need]) => keyOf(need));
  const still = before.filter(({ key, of }) => isSame(of, now.get(key)) && now.delete(key));
  const others = inOrder([...now].map(([key, of]) => groupOf(key, of as [NeedsOfOne])));
  return still.length > 0 ? merged(still, others) : others;
}

function isSame(of: readonly NeedsOfOne[], now: readonly NeedsOfOne[] = []) {
  return of.length === now.length && of.every((needs, at) => needs === now[at]);
}

function groupOf(key: string, of: [NeedsOfOne, ...NeedsOfOne[]]): Group {
  const [[{ inCareOf }]] = of;
  if (of.length === 1) return { key, needs: of[0], inCareOf, of };
  const needs = of.flat().sort(mostPressingFirst) as unknown as NeedsOfOne;
  return { key, needs, inCareOf: [...new Set(of.flatMap(([need]) => need.inCareOf))], of };
}

function merged(still: Group[], others: Group[]): Group[] {
  const all: Group[] = [];
  let next = 0;
  for (const group of still) {
    for (let other = others[next]; other && inFront(other, group) < 0; other = others[++next]) {
      all.push(other);
    }
    all.push(group);
  }
  return [...all, ...others.slice(next)];
}

/** Thousands are put in order: heap by heap, of each the oldest days first. */
function inOrder(groups: Group[]): Group[] {
  return partsOf(groups, heapOf)
    .flatMap((heap) => partsOf(heap, ({ since }) => since))
    .flatMap((day) => day.sort(inFront));
}

/** The order of all of them. */
function inFront(one: Group, other: Group) {
  return mostPressingFirst(one.needs[0], other.needs[0]) || compare(one.key, other.key);
}

/** Parted by what is told of the first need, in the order of that. */
function partsOf(groups: Group[], partOf: (need: Need) => number | Day): Group[][] {
  const parts = Map.groupBy(groups, ({ needs: [first] }) => partOf(first));
  return [...parts].sort(([one], [other]) => compare(one, other)).map(([, part]) => part);
}

/**
 * What is urgent, and of it what he has asked for himself, then that no letter reaches him: whatever else
 * we have promised him, he does not hear of it.
 */
function heapOf(need: Need): number {
  const heap = askedFor(need) ? 0 : need.why === "unreachable" ? 1 : 2;
  return need.urgency === "now" ? heap : heap + 3;
}

export function keyOf({ personId, about }: Need): string {
  return personId ?? about.id;
}

/** A group as a line of the list. Only for those that are shown: there may be thousands. */
export function rowOf({ key, needs, inCareOf }: Group, today: Day): Row {
  const [first, ...rest] = needs;
  return {
    ...first,
    key,
    inCareOf,
    also: rest.map(({ why }) => why),
    days: daysBetween(first.since, today),
    checkInId: [first, ...rest].find(({ about }) => about.checkInId)?.about.checkInId ?? null,
  };
}

export function mostPressingFirst(one: Need, other: Need) {
  return heapOf(one) - heapOf(other) || oldestFirst(one, other);
}

function oldestFirst(one: Need, other: Need) {
  return compare(one.since, other.since) || compare(one.about.id, other.about.id);
}

const ASKED_FOR = new Set<Why>(["call_me", "low_face", "wants_to_stop", "wants_another"]);

/** A man who has said himself that he needs somebody comes before what the calendar says. */
function askedFor({ why }: Need): boolean {
  return ASKED_FOR.has(why);
}

function compare<Key extends number | string>(one: Key, other: Key) {
  return one < other ? -1 : one > other ? 1 : 0;
}
