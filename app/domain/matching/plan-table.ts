import { nearnessOf } from "./area.ts";
import type { MatchingPerson } from "./person.ts";
import {
  bitOf,
  bitsOfRules,
  HAS_ANOTHER,
  NO_LANGUAGE,
  type PlanRule,
  type PlanRules,
} from "./plan-rules.ts";
import { brokenByHimself } from "./rules.ts";
import { canMeet, knowOneLanguage, speakTogether, type Traits, traitsOf } from "./traits.ts";

/** Everyone in the order of longest waiting, then id, and which rules each two of them break. */
export type PlanTable = {
  participants: Planned[];
  supportPersons: Planned[];
  /** Row by row, a row for each participant: bits of broken rules (`plan-rules.ts`), 0: they fit. */
  broken: Uint16Array;
};

export type Planned = {
  man: MatchingPerson;
  traits: Traits;
  /** The rules that he breaks by himself. */
  broken: number;
  /** How many pairs the plan may give him. */
  places: number;
};

export function planTable(people: readonly MatchingPerson[], rules: PlanRules): PlanTable {
  const ordered = people.toSorted(longestWaitingFirst);
  const setAside = new Set(rules.setAside);
  const planned = (man: MatchingPerson) => plannedOf(man, rules, setAside.has(man.id));
  const participants = ordered.filter(({ role }) => role === "participant").map(planned);
  const supportPersons = ordered.filter(({ role }) => role === "support_person").map(planned);
  const broken = new Uint16Array(participants.length * supportPersons.length);
  const relaxed = bitsOfRules(rules.relaxed);
  let place = 0;
  for (const his of participants) {
    for (const other of supportPersons) {
      broken[place++] = (his.broken | other.broken | brokenTogether(his, other)) & ~relaxed;
    }
  }
  const table = { participants, supportPersons, broken };
  breakForTwo(table, rules, relaxed);
  return table;
}

/** The order of everything that a plan decides between equals. */
export function longestWaitingFirst(
  one: Pick<MatchingPerson, "waitingSince" | "id">,
  other: Pick<MatchingPerson, "waitingSince" | "id">,
): number {
  return compare(one.waitingSince, other.waitingSince) || compare(one.id, other.id);
}

/** Where each man stands, by id. */
export function placesOf(side: readonly Planned[]): Map<string, number> {
  return new Map(side.map(({ man }, place) => [man.id, place]));
}

const SHARED_LANGUAGE = bitOf("shared_language");
const WITHIN_REACH = bitOf("within_reach");
const SHARED_TIME = bitOf("shared_time");

function brokenTogether({ traits: his }: Planned, { traits: others }: Planned): number {
  let bits = 0;
  if (!speakTogether(his, others)) {
    bits = knowOneLanguage(his, others) ? SHARED_LANGUAGE : NO_LANGUAGE;
  }
  if (!canMeet(his, others)) bits |= SHARED_TIME;
  if (nearnessOf(his.whereabouts, others.whereabouts) === "far_apart") bits |= WITHIN_REACH;
  return bits;
}

function plannedOf(man: MatchingPerson, rules: PlanRules, isSetAside: boolean): Planned {
  const own: PlanRule[] = brokenByHimself(man, rules);
  if (isSetAside) own.push("set_aside");
  const isTaken = man.role === "participant" && man.freePlaces <= 0;
  return {
    man,
    traits: traitsOf(man, rules.today),
    broken: (bitsOfRules(own) | (isTaken ? HAS_ANOTHER : 0)) & ~bitsOfRules(rules.relaxed),
    places: placesIn(man, rules),
  };
}

/** One for a participant; a support person's places, and one more when that rule is relaxed. */
function placesIn({ role, freePlaces }: MatchingPerson, { relaxed }: PlanRules) {
  const free = Math.max(0, freePlaces);
  if (role === "participant") return Math.min(1, free);
  return relaxed.includes("free_place") ? free + 1 : free;
}

/** What the office has said about two: never, and not in this plan; and nobody is paired with himself. */
function breakForTwo(table: PlanTable, { neverMatch, forbidden }: PlanRules, relaxed: number) {
  const participants = placesOf(table.participants);
  const supportPersons = placesOf(table.supportPersons);
  const breakRule = (one: string, other: string, bit: number) => {
    const row = participants.get(one);
    const column = supportPersons.get(other);
    if (row === undefined || column === undefined) return;
    const place = row * table.supportPersons.length + column;
    table.broken[place] = ((table.broken[place] as number) | bit) & ~relaxed;
  };
  for (const [one, other] of neverMatch) {
    breakRule(one, other, bitOf("never_match"));
    breakRule(other, one, bitOf("never_match"));
  }
  for (const { participantId, supportPersonId } of forbidden) {
    breakRule(participantId, supportPersonId, bitOf("forbidden"));
  }
  for (const id of participants.keys()) breakRule(id, id, bitOf("never_match"));
}

function compare(one: string, other: string) {
  return one < other ? -1 : one > other ? 1 : 0;
}
