import type { Instant } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { isTaken, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { keepAnswers } from "./answers.server.ts";
import { type Comer, isHisRow, signUpOf } from "./comer.server.ts";
import { eventsWithRoom, refuseUnlessRoom } from "./heads.server.ts";
import type { GivenAnswer } from "./question.ts";
import { writeSeriesConfirmation } from "./series-letters.server.ts";
import { writeSignUp } from "./sign-up-rows.server.ts";

type ForSeries = {
  gatheringId: string;
  comer: Comer;
  friends: number;
  language: string;
  source: string | null;
  answers: GivenAnswer[];
  at: Instant;
};

/**
 * Signs a man up for all dates ahead of a gathering, where men sign up once for the whole series. It
 * needs room on each of them: whoever skips a date keeps his place in the series. Dates that are
 * added later are his too. The same contact twice is once, as with a single date.
 */
export async function signUpForSeries(trx: Db, { gatheringId, comer, ...asked }: ForSeries) {
  const { friends, language, source, answers, at } = asked;
  const known = await seriesOf(trx, gatheringId, comer);
  if (known) {
    await writeSeriesConfirmation(trx, { seriesId: known.id, at });
    const isHis = known.personId !== null && known.personId === comer.personId;
    return { signUpId: known.id, token: isHis ? known.token : null };
  }
  const dates = await datesToCome(trx, gatheringId, at);
  for (const date of dates) refuseUnlessRoom(date, { friends, at });
  const series = { ...comer, id: newId(), token: newToken(), friends, language, source };
  await insert(trx, { ...series, gatheringId }, at);
  await keepAnswers(trx, { seriesId: series.id }, answers);
  for (const { id: eventId } of dates) await enter(trx, { ...series, eventId, at });
  await writeSeriesConfirmation(trx, { seriesId: series.id, at });
  return { signUpId: series.id, token: series.token };
}

/** Dates that a gathering is given later belong to everyone who signed up for its series; his source has counted him. */
export async function enterSeries(
  trx: Db,
  { gatheringId, eventIds, at }: { gatheringId: string; eventIds: string[]; at: Instant },
) {
  const men = await trx
    .selectFrom("series_sign_up")
    .select([
      "id",
      "name",
      "email",
      "phone",
      "contact_key as contactKey",
      "person_id as personId",
      "friends",
      "language",
    ])
    .where("gathering_id", "=", gatheringId)
    .where("cancelled_at", "is", null)
    .where("forgotten_at", "is", null)
    .orderBy("created_at")
    .execute();
  for (const man of men)
    for (const eventId of eventIds) await enter(trx, { ...man, source: null, eventId, at });
}

type Entering = Comer & {
  /** Of his sign-up for the series. */
  id: string;
  eventId: string;
  friends: number;
  language: string;
  source: string | null;
  at: Instant;
};

/** One date of his series; where he is on the list already, he stays as he is. */
async function enter(trx: Db, { id: seriesId, at, ...man }: Entering) {
  if (await signUpOf(trx, man.eventId, man)) return;
  await writeSignUp(trx, { ...man, id: newId(), token: newToken(), seriesId }, at);
}

export async function datesToCome(trx: Db, gatheringId: string, at: Instant) {
  const dates = await eventsWithRoom(trx)
    .where("event.gathering_id", "=", gatheringId)
    .where("event.cancelled_at", "is", null)
    .where("event.starts_at", ">", at)
    .orderBy("event.starts_at")
    .execute();
  return dates.map((date) => ({
    ...date,
    startsAt: date.startsAt as Instant,
    endsAt: date.endsAt as Instant,
  }));
}

function seriesOf(trx: Db, gatheringId: string, comer: Comer) {
  return trx
    .selectFrom("series_sign_up")
    .select(["id", "token", "person_id as personId"])
    .where("gathering_id", "=", gatheringId)
    .where("cancelled_at", "is", null)
    .where(isHisRow(comer))
    .executeTakeFirst();
}

type Made = Comer & {
  id: string;
  token: string;
  gatheringId: string;
  friends: number;
  language: string;
  source: string | null;
};

async function insert(trx: Db, { gatheringId, personId, contactKey, ...made }: Made, at: Instant) {
  try {
    await trx
      .insertInto("series_sign_up")
      .values({
        ...made,
        gathering_id: gatheringId,
        person_id: personId,
        contact_key: contactKey,
        created_at: at,
      })
      .execute();
  } catch (error) {
    if (isTaken(error)) throw new Refusal("signed_up_already");
    throw error;
  }
}
