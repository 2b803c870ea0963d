import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day } from "#app/domain/day.ts";
import { startPair } from "#app/domain/pairs/beginning.server.ts";
import { answerCheckIn } from "#app/domain/pairs/check-in-answers.server.ts";
import { answerFirst } from "#app/domain/pairs/first-answers.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { planNextMeeting } from "#app/domain/pairs/plans.server.ts";
import { wishFor } from "#app/domain/pairs/wishes.server.ts";
import { goAway } from "#app/domain/today/absences.server.ts";
import { buildMan } from "../pairs.ts";
import { at, maybe, type Pair, type Year } from "./year.ts";

/** What men do on a day, and the pairs that begin in the first hundred days. */
export async function live(year: Year, today: Day, day: number) {
  const { db, random, pairs, office, most } = year;
  if (pairs.length < most && day < 100 && random.chance(Math.max(0.75, most / 80)))
    pairs.push(await begin(year, today));
  for (const pair of pairs) {
    const man = random.one(pair.men);
    const pairId = pair.id;
    if (random.chance(0.01)) pair.meets = random.one([0, 0.05, 0.15, 0.3]);
    if (random.chance(pair.meets)) {
      const met = { pairId, metOn: today, minutes: 90, what: "walk" as const, place: null };
      await maybe(() => logMeeting(db, { by: man, ...met, at: at(today, "18:00") }));
    }
    if (random.chance(0.03)) {
      const meetAt = random.chance(0.2) ? null : at(addDays(today, random.below(10)), "19:00");
      await maybe(() =>
        planNextMeeting(db, { by: man, pairId, meetAt, place: null, at: at(today) }),
      );
    }
    if (random.chance(0.002)) {
      const what = random.one(["stop", "pause"] as const);
      await maybe(() => wishFor(db, { man, pairId, what, words: null, at: at(today) }));
    }
    if (random.chance(pair.answers)) await answer(year, pair, today);
  }
  if (random.chance(0.01)) {
    const [away, here] = random.shuffled(office) as [Coordinator, Coordinator];
    await goAway(db, {
      by: here,
      accountId: away.accountId,
      substituteId: here.accountId,
      fromOn: today,
      toOn: addDays(today, random.below(10)),
      at: at(today),
    });
  }
}

async function begin({ db, random, office }: Year, today: Day): Promise<Pair> {
  const men: [Man, Man] = [
    await buildMan(db, "participant", at(addDays(today, -3))),
    await buildMan(db, "support_person", at(addDays(today, -3))),
  ];
  const id = await startPair(db, {
    by: random.one(office),
    participantId: men[0].personId,
    supportPersonId: men[1].personId,
    on: today,
    at: at(today),
  });
  return {
    id,
    men,
    meets: random.one([0.05, 0.15, 0.3]),
    answers: random.one([0, 0.05, 0.2, 0.5]),
  };
}

/** Nearly all would like to go on: the year is about what comes after. */
const FIRST_SAID = [...Array(20).fill("go_on"), "another", "not_met"] as (
  | "go_on"
  | "another"
  | "not_met"
)[];

async function answer({ db, random }: Year, { id }: Pair, today: Day) {
  const first = await db
    .selectFrom("first_answer")
    .select("token")
    .where("pair_id", "=", id)
    .where("answered_at", "is", null)
    .execute();
  for (const { token } of first) {
    const said = { answer: random.one(FIRST_SAID) };
    await maybe(() =>
      answerFirst(db, { token, viewer: null, ...said, words: null, at: at(today) }),
    );
  }
  const open = await db
    .selectFrom("check_in")
    .select("token")
    .where("pair_id", "=", id)
    .where("answered_at", "is", null)
    .execute();
  for (const { token } of open) {
    const said = { face: 1 + random.below(5), didMeet: null, callMe: random.chance(0.1) };
    await maybe(() =>
      answerCheckIn(db, { token, viewer: null, ...said, words: null, at: at(today) } as never),
    );
  }
}
