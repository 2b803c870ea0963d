import type { Cadence } from "#app/domain/cadence-numbers.ts";
import type { Day } from "#app/domain/day.ts";
import { openPairsInRhythm } from "#app/domain/pairs/pair-facts.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import type { Db } from "#db/open.ts";
import type { AwayToday } from "./absence.ts";
import { type DayBook, dayBook } from "./day-book.server.ts";
import { rolesToday } from "./needs.server.ts";
import { type Need, needOfCheckIn, needOfProposal, needOfRole, needsOfPair } from "./needs.ts";
import { type Group, groupsOf } from "./rows.ts";
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
async function needsToday(db: Db, today: Day, cadence: Cadence): Promise<Need[]> {
  const small = await smallNeeds(db, today, cadence);
  const needs: (Need | null)[] = [];
  const pairs = await openPairsInRhythm(db);
  const inPair = new Set(
    pairs.flatMap(({ participantId, supportPersonId }) => [participantId, supportPersonId]),
  );
  for (const role of await rolesToday(db, today, cadence.before, inPair))
    needs.push(needOfRole(role, today, cadence.before));
  for (const proposal of small.proposals)
    needs.push(needOfProposal(proposal, today, cadence.before));
  for (const pair of pairs) needs.push(...needsOfPair(pair, today, cadence));
  for (const checkIn of small.checkIns) needs.push(needOfCheckIn(checkIn));
  for (const said of small.said) needs.push(needOfSaid(said));
  for (const wish of small.wishes) needs.push(needOfWish(wish));
  for (const man of small.unreachable) needs.push(needOfUnreachable(man));
  for (const letter of small.letters) needs.push(needOfLetter(letter));
  for (const one of small.feedback) needs.push(needOfFeedback(one, today));
  for (const round of small.rounds) needs.push(needOfRound(round, today));
  return needs.filter((need) => need !== null);
}
