import type { Cadence } from "#app/domain/cadence-numbers.ts";
import type { Day } from "#app/domain/day.ts";
import { openPairsInRhythm } from "#app/domain/pairs/pair-facts.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { keptUnder } from "#app/domain/remembered.ts";
import type { Db } from "#db/open.ts";
import type { AwayToday } from "./absence.ts";
import { type DayBook, dayBook } from "./day-book.server.ts";
import { rolesToday } from "./needs.server.ts";
import {
  type Need,
  needOfCheckIn,
  needOfProposal,
  needOfRole,
  needsOfPair,
  type PairToday,
  type RoleFacts,
  underOf,
} from "./needs.ts";
import { type Group, groupsOf, mostPressingFirst, type NeedsOfOne } from "./rows.ts";
import { smallNeeds } from "./small-needs.server.ts";
import {
  needOfFeedback,
  needOfLetter,
  needOfRound,
  needOfSaid,
  needOfUnreachable,
  needOfWish,
} from "./small-needs.ts";
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
  for (const group of groupsOf(await needsToday(db, today, cadence))) {
    const snooze = snoozes.get(group.key);
    if (snooze && sleeps(group.needs, snooze, today)) rows.asleep.push({ ...group, snooze });
    else rows.awake.push(group);
  }
  return rows;
}

/** All about one man or thing, for a verb; null when nothing is left to do. */
export async function groupToday(db: Db, key: string, today: Day): Promise<Group | null> {
  const needs = await needsToday(db, today, await readSetting(db, "cadence"));
  return groupsOf(needs).find((group) => group.key === key) ?? null;
}

/** Every need of the day: three questions, however large the register. */
async function needsToday(db: Db, today: Day, cadence: Cadence): Promise<NeedsOfOne[]> {
  const under = underOf(today, cadence);
  const small = await smallNeeds(db, today, cadence);
  const pairs = await openPairsInRhythm(db);
  const inPair = new Set<string>();
  for (const { participantId, supportPersonId } of pairs)
    inPair.add(participantId).add(supportPersonId);
  const roles = await rolesToday(db, today, cadence.before, inPair);
  return [
    ...pairs.map((pair) => pairUnder(under, pair, () => pressing(pair, today, cadence))),
    ...roles.map((role) =>
      roleUnder(under, role, () => one(needOfRole(role, today, cadence.before))),
    ),
    ...small.proposals.map((proposal) => one(needOfProposal(proposal, today, cadence.before))),
    ...small.checkIns.map((checkIn) => one(needOfCheckIn(checkIn))),
    ...small.said.map((said) => one(needOfSaid(said))),
    ...small.wishes.map((wish) => one(needOfWish(wish))),
    ...small.unreachable.map((man) => one(needOfUnreachable(man))),
    ...small.letters.map((letter) => one(needOfLetter(letter))),
    ...small.feedback.map((feedback) => one(needOfFeedback(feedback, today))),
    ...small.rounds.map((round) => one(needOfRound(round, today))),
  ].filter((needs) => needs !== null);
}

function one(need: Need | null): NeedsOfOne | null {
  return need && [need];
}

/** Facts that are as they were ask for the same, on the same day and by the same numbers (decision 0032). */
const pairUnder = keptUnder<PairToday, NeedsOfOne | null>();
const roleUnder = keptUnder<RoleFacts, NeedsOfOne | null>();

function pressing(pair: PairToday, today: Day, cadence: Cadence): NeedsOfOne | null {
  const [first, ...rest] = needsOfPair(pair, today, cadence).sort(mostPressingFirst);
  return first ? [first, ...rest] : null;
}
