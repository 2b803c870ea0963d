import { closeAccount } from "#app/domain/accounts/closing.server.ts";
import { forgetOldObservations } from "#app/domain/advocacy/observations.server.ts";
import { addMonths, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { forgetSignUps } from "#app/domain/gatherings/forgetting.server.ts";
import { forgetPlans } from "#app/domain/matching/forgetting.server.ts";
import { forgetOldLetters } from "#app/domain/messages/forgetting.server.ts";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import { forgetApplications } from "#app/domain/rounds/forgetting.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { forgetAnsweredFeedback } from "./feedback.server.ts";
import { forgetPerson } from "./forgetting.server.ts";
import { keepCounts } from "./kept-counts.server.ts";

/** A man who left without ever having had a pair. */
export const WITHDRAWN_KEPT_MONTHS = 6;
/** A pair that has ended, and the men who left after it. */
export const PAIRS_KEPT_MONTHS = 12;
/** A query takes only so many names at a time. */
const AT_ONCE = 500;

/**
 * What the retention rules say, each caught up however long it has not run. Said to men on the
 * privacy page; run every hour.
 */
export async function forgetWhatIsDue(db: Db, at: Instant = now()) {
  while ((await forgetSignUps(db, { at })) > 0);
  await forgetOldLetters(db, at);
  await forgetPlans(db, at);
  await forgetApplications(db, at);
  await forgetWithdrawnMen(db, at);
  await forgetPairs(db, at);
  await forgetMenOfPairs(db, at);
  await forgetAnsweredFeedback(db, at);
  await forgetOldObservations(db, at);
}

/** Withdrawn for six months, never in a pair: forgotten. Returns how many. */
export function forgetWithdrawnMen(db: Db, at: Instant = now()): Promise<number> {
  const before = addMonths(dayOf(at), -WITHDRAWN_KEPT_MONTHS);
  return forgetMen(
    db,
    at,
    ({ leftOn, pairsEndedOn }) => pairsEndedOn.length === 0 && leftOn <= before,
  );
}

/** Twelve months after his last pair ended, a man who left is forgotten. Returns how many. */
export function forgetMenOfPairs(db: Db, at: Instant = now()): Promise<number> {
  const before = addMonths(dayOf(at), -PAIRS_KEPT_MONTHS);
  return forgetMen(
    db,
    at,
    ({ leftOn, pairsEndedOn }) =>
      pairsEndedOn.length > 0 &&
      leftOn <= before &&
      pairsEndedOn.every((endedOn) => endedOn !== null && endedOn <= before),
  );
}

/** Twelve months after its end a pair is its days, meetings and minutes: no notes, check-ins, words, places. */
export function forgetPairs(db: Db, at: Instant = now()) {
  const before = addMonths(dayOf(at), -PAIRS_KEPT_MONTHS);
  return asOne(db, async (trx) => {
    const old = trx.selectFrom("pair").select("pair.id").where("ended_on", "<=", before);
    const pairIds = (await old.execute()).map(({ id }) => id);
    for (let from = 0; from < pairIds.length; from += AT_ONCE) {
      await keepCounts(trx, { pairIds: pairIds.slice(from, from + AT_ONCE) });
    }
    await trx.deleteFrom("note").where("pair_id", "in", old).execute();
    await trx.deleteFrom("check_in").where("pair_id", "in", old).execute();
    await trx.deleteFrom("farewell").where("pair_id", "in", old).execute();
    await trx.deleteFrom("first_meeting").where("pair_id", "in", old).execute();
    await trx.deleteFrom("first_answer").where("pair_id", "in", old).execute();
    await trx.deleteFrom("pair_wish").where("pair_id", "in", old).execute();
    await trx.deleteFrom("closing_talk").where("pair_id", "in", old).execute();
    await trx.deleteFrom("pair_goal").where("pair_id", "in", old).execute();
    await trx.updateTable("pair").set({ contact_how: null }).where("id", "in", old).execute();
    await trx
      .updateTable("meeting")
      .set({ place: null })
      .where("pair_id", "in", old)
      .where("place", "is not", null)
      .execute();
  });
}

type ManWhoLeft = {
  personId: string;
  /** The day on which the last of his roles closed. */
  leftOn: Day;
  /** Days on which his pairs ended; null for one that is open. */
  pairsEndedOn: (Day | null)[];
};

async function forgetMen(
  db: Db,
  at: Instant,
  isDue: (man: ManWhoLeft) => boolean,
): Promise<number> {
  const due = (await menWhoLeft(db)).filter(isDue);
  for (const { personId } of due) {
    await asOne(db, async (trx) => {
      const { accountId } = await forgetPerson(trx, { personId, by: null, at });
      if (accountId && !(await worksInOffice(trx, accountId))) {
        await closeAccount(trx, { accountId, at });
      }
    });
  }
  return due.length;
}

/** Men whose every role is closed, and who are not forgotten yet. */
async function menWhoLeft(db: Db): Promise<ManWhoLeft[]> {
  const men = await db
    .selectFrom("person")
    .innerJoin("role", "role.person_id", "person.id")
    .select((eb) => ["person.id as personId", eb.fn.max("role.stage_on").as("leftOn")])
    .where("person.forgotten_on", "is", null)
    .groupBy("person.id")
    .having(
      (eb) => eb.fn.count("role.id").filterWhere("role.stage", "not in", CLOSED_STAGES),
      "=",
      0,
    )
    .execute();
  if (men.length === 0) return [];
  const endings = await pairEndings(db);
  return men.map(({ personId, leftOn }) => ({
    personId,
    leftOn: leftOn as Day,
    pairsEndedOn: endings.get(personId) ?? [],
  }));
}

async function pairEndings(db: Db) {
  const pairs = await db
    .selectFrom("pair")
    .select(["participant_id", "support_person_id", "ended_on"])
    .execute();
  const endings = new Map<string, (Day | null)[]>();
  for (const pair of pairs) {
    for (const personId of [pair.participant_id, pair.support_person_id]) {
      const his = endings.get(personId) ?? [];
      endings.set(personId, [...his, pair.ended_on as Day | null]);
    }
  }
  return endings;
}

async function worksInOffice(trx: Db, accountId: string) {
  const account = trx.selectFrom("account").select("office_role").where("id", "=", accountId);
  return (await account.executeTakeFirstOrThrow()).office_role !== null;
}
