import type { Cadence } from "#app/domain/cadence-numbers.ts";
import type { Day } from "#app/domain/day.ts";
import { openPairsInRhythm } from "#app/domain/pairs/pair-facts.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { keptUnder, lastOf } from "#app/domain/remembered.ts";
import type { Db } from "#db/open.ts";
import type { AwayToday } from "./absence.ts";
import { type DayBook, dayBook } from "./day-book.server.ts";
import { rolesToday } from "./needs.server.ts";
import {
  type Need,
  needOfRole,
  needsOfPair,
  type PairToday,
  type RoleFacts,
  underOf,
} from "./needs.ts";
import { type Group, groupsOf, mostPressingFirst, type NeedsOfOne } from "./rows.ts";
import { smallNeeds } from "./small-needs.server.ts";
import { type Snooze, sleeps } from "./snooze.ts";

/** Everyone who needs the office today: who is awake, who is put off until a day, who of us is away. */
export type AllRows = {
  awake: Group[];
  asleep: (Group & { snooze: Snooze })[];
  away: AwayToday[];
  week: DayBook["week"];
  office: DayBook["office"];
  /** After so many days a man has waited, or stood still, for long. */
  waitingDays: number;
};

export async function allRows(db: Db, today: Day): Promise<AllRows> {
  const { cadence, snoozes, away, week, office } = await dayBook(db, today);
  const rows: AllRows = {
    awake: [],
    asleep: [],
    away,
    week,
    office,
    waitingDays: cadence.before.waiting,
  };
  for (const group of await groupsToday(db, today, cadence)) {
    const snooze = snoozes.get(group.key);
    if (snooze && sleeps(group.needs, snooze, today)) rows.asleep.push({ ...group, snooze });
    else rows.awake.push(group);
  }
  return rows;
}

/** All about one man or thing, for a verb; null when nothing is left to do. */
export async function groupToday(db: Db, key: string, today: Day): Promise<Group | null> {
  const groups = await groupsToday(db, today, await readSetting(db, "cadence"));
  return groups.find((group) => group.key === key) ?? null;
}

/** Everyone of the day, in order: three questions, however large the register. */
async function groupsToday(db: Db, today: Day, cadence: Cadence): Promise<readonly Group[]> {
  const small = await smallNeeds(db, today, cadence);
  const pairs = await openPairsInRhythm(db);
  const roles = await rolesToday(db, today, cadence.before);
  return grouped(ofPairs(pairs, today, cadence), ofRoles(roles, today, cadence), ...small);
}

let before: Group[] = [];
const grouped = lastOf((...needs: NeedsOfOne[][]) => {
  before = groupsOf(needs.flat(), before);
  return before;
});

/** Facts that are as they were ask for the same, on the same day and by the same numbers (decision 0032). */
const pairUnder = keptUnder<PairToday, NeedsOfOne | null>();
const roleUnder = keptUnder<RoleFacts, NeedsOfOne | null>();

const ofPairs = lastOf((pairs: readonly PairToday[], today: Day, cadence: Cadence) => {
  const under = underOf(today, cadence);
  return pairs
    .map((pair) => pairUnder(under, pair, () => pressing(pair, today, cadence)))
    .filter((needs) => needs !== null);
});

const ofRoles = lastOf((roles: readonly RoleFacts[], today: Day, cadence: Cadence) => {
  const under = underOf(today, cadence);
  return roles
    .map((role) => roleUnder(under, role, () => only(needOfRole(role, today, cadence.before))))
    .filter((needs) => needs !== null);
});

function only(need: Need | null): NeedsOfOne | null {
  return need && [need];
}

function pressing(pair: PairToday, today: Day, cadence: Cadence): NeedsOfOne | null {
  const [first, ...rest] = needsOfPair(pair, today, cadence).sort(mostPressingFirst);
  return first ? [first, ...rest] : null;
}
