import type { Day } from "#app/domain/day.ts";
import { openPairsInRhythm } from "#app/domain/pairs/pair-facts.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import type { Db } from "#db/open.ts";
import type { AwayToday } from "./absence.ts";
import { checkInsToday } from "./check-in-needs.server.ts";
import { proposalsToday, rolesToday } from "./needs.server.ts";
import { type Need, needOfCheckIn, needOfProposal, needOfRole, needsOfPair } from "./needs.ts";
import { putOffAndAway } from "./put-off-and-away.server.ts";
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
};

export async function allRows(db: Db, today: Day): Promise<AllRows> {
  const groups = groupsOf(await needsToday(db, today));
  const { snoozes, away } = await putOffAndAway(db, today);
  const rows: AllRows = { awake: [], asleep: [], away };
  for (const group of groups) {
    const snooze = snoozes.get(group.key);
    if (snooze && sleeps(group.needs, snooze, today)) rows.asleep.push({ ...group, snooze });
    else rows.awake.push(group);
  }
  return rows;
}

/** All about one man or thing, for a verb; null when nothing is left to do. */
export async function groupToday(db: Db, key: string, today: Day): Promise<Group | null> {
  return groupsOf(await needsToday(db, today)).find((group) => group.key === key) ?? null;
}

/** Every need of the day: five questions, however large the register. */
async function needsToday(db: Db, today: Day): Promise<Need[]> {
  const cadence = await readSetting(db, "cadence");
  const small = await smallNeeds(db, today);
  const { letters, unreachable, feedback, wishes, rounds, said: whatMenSaid } = small;
  const needs: (Need | null)[] = [];
  for (const role of await rolesToday(db, today, cadence.before))
    needs.push(needOfRole(role, today, cadence.before));
  for (const proposal of await proposalsToday(db, today))
    needs.push(needOfProposal(proposal, today, cadence.before));
  for (const pair of await openPairsInRhythm(db)) needs.push(...needsOfPair(pair, today, cadence));
  for (const checkIn of await checkInsToday(db, today, cadence)) needs.push(needOfCheckIn(checkIn));
  for (const said of whatMenSaid) needs.push(needOfSaid(said));
  for (const wish of wishes) needs.push(needOfWish(wish));
  for (const man of unreachable) needs.push(needOfUnreachable(man));
  for (const letter of letters) needs.push(needOfLetter(letter));
  for (const one of feedback) needs.push(needOfFeedback(one, today));
  for (const round of rounds) needs.push(needOfRound(round, today));
  return needs.filter((need) => need !== null);
}
