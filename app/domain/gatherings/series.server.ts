import type { Instant } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { keepAnswers } from "./answers.server.ts";
import { type Comer, signUpOf } from "./comer.server.ts";
import { freePlaces } from "./gathering.ts";
import {
  datesToCome,
  type EventToJoin,
  eventsWithRoom,
  refuseUnlessItCanMove,
  refuseUnlessItFits,
  refuseUnlessRoom,
} from "./heads.server.ts";
import type { GivenAnswer } from "./question.ts";
import { writeSeriesConfirmation } from "./series-letters.server.ts";
import { type InSeries, menInSeries, seriesOf, writeSeries } from "./series-rows.server.ts";
import { writeSignUp } from "./sign-up-rows.server.ts";
import { queueMoves } from "./waiting.ts";
import { waitingOf, writeWaiting } from "./waiting-rows.server.ts";

type ForSeries = {
  /** The date on whose page he pressed, or none when he comes by the link of his series. */
  pressed: EventToJoin | null;
  gatheringId: string;
  comer: Comer;
  friends: number;
  language: string;
  source: string | null;
  answers: GivenAnswer[];
  /** He knows that the date which he pressed is full. */
  waits: boolean;
  at: Instant;
};

/**
 * Signs a man up for all dates ahead of a gathering, where men sign up once for the whole series: he comes
 * to those with room, and stands in the queue of those that are full. Dates that are added later are his
 * too. The same contact twice is once, as with a single date. Refuses what the date that he pressed
 * refuses, and a party that is larger than any date can ever hold.
 */
export async function signUpForSeries(trx: Db, { pressed, waits, ...asked }: ForSeries) {
  const { gatheringId, comer, friends, language, source, answers, at } = asked;
  const known = await seriesOf(trx, gatheringId, comer);
  if (known) {
    await writeSeriesConfirmation(trx, { seriesId: known.id, at });
    const isHis = known.personId !== null && known.personId === comer.personId;
    return { signUpId: known.id, token: isHis ? known.token : null };
  }
  if (pressed) {
    if (waits) refuseUnlessItCanMove(pressed, { friends, at });
    else refuseUnlessRoom(pressed, { friends, at });
  }
  const dates = await datesToCome(trx, gatheringId, at);
  if (dates.length === 0) throw new Refusal("event_over");
  for (const date of dates) refuseUnlessItFits(date, friends);
  const man = { ...comer, gatheringId, friends, language, source };
  const series = await writeSeries(trx, man, at);
  await keepAnswers(trx, { seriesId: series.id }, answers);
  for (const { id } of dates) await enter(trx, series, id, at);
  await writeSeriesConfirmation(trx, { seriesId: series.id, at });
  return { signUpId: series.id, token: series.token };
}

/**
 * Dates that a gathering is given later belong to everyone who signed up for its series, in the order in
 * which they came. Who has to wait, there or elsewhere, is told once; for the others all is as it was.
 * His source has counted him.
 */
export async function enterSeries(
  trx: Db,
  { gatheringId, eventIds, at }: { gatheringId: string; eventIds: string[]; at: Instant },
) {
  for (const man of await menInSeries(trx, gatheringId)) {
    for (const eventId of eventIds) await enter(trx, { ...man, source: null }, eventId, at);
    if (await waitsSomewhere(trx, man.id)) {
      await writeSeriesConfirmation(trx, { seriesId: man.id, at });
    }
  }
}

/** One date of his series; where he is on a list of it already, he stays as he is. */
export async function enter(trx: Db, man: InSeries, eventId: string, at: Instant) {
  if (await signUpOf(trx, eventId, man)) return;
  if (await waitingOf(trx, eventId, man)) return;
  if (await skips(trx, man.id, eventId)) return;
  const date = await eventsWithRoom(trx).where("event.id", "=", eventId).executeTakeFirstOrThrow();
  const startsAt = date.startsAt as Instant;
  const free = freePlaces({ ...date, startsAt }, at);
  const his = { ...man, eventId, seriesId: man.id };
  if (free === null || free >= 1 + man.friends) {
    await writeSignUp(trx, { ...his, id: newId(), token: newToken() }, at);
  } else if (queueMoves(startsAt, at)) {
    await writeWaiting(trx, his, at);
  }
}

/** He has said that he does not come to this date; his place in it is his. */
function skips(trx: Db, seriesId: string, eventId: string) {
  return trx
    .selectFrom("sign_up")
    .select("id")
    .where("series_id", "=", seriesId)
    .where("event_id", "=", eventId)
    .where("keeps_place_since", "is not", null)
    .executeTakeFirst();
}

function waitsSomewhere(trx: Db, seriesId: string) {
  return trx
    .selectFrom("waiting")
    .select("id")
    .where("series_id", "=", seriesId)
    .where("left_at", "is", null)
    .executeTakeFirst();
}
