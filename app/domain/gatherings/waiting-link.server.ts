import { sql } from "kysely";
import { type Instant, now } from "#app/domain/day.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { type AnswersOf, moveAnswers } from "./answers.server.ts";
import { signUpOf } from "./comer.server.ts";
import { comeIn } from "./coming-in.server.ts";
import { eventToJoin, refuseUnlessItCanMove, refuseUnlessRoom } from "./heads.server.ts";
import { writeConfirmation } from "./letters.server.ts";
import { withdrawOffers } from "./offers.server.ts";
import { moveQueue } from "./queue.server.ts";
import { returnToSeries } from "./series-queue.server.ts";
import { closeSeriesWithNothing, seriesById } from "./series-rows.server.ts";
import { signUpByToken } from "./sign-up-link.server.ts";
import { type InQueue, joinQueue } from "./waiting.server.ts";
import { queueMoves } from "./waiting.ts";
import { leave, waitingByToken } from "./waiting-rows.server.ts";

/** What a man does by the link of his place in a queue: whoever holds the token is he. */
type ByLink = { token: string; at?: Instant };

/**
 * "I am coming": the place that is held for him becomes his sign-up, under the same link. Refuses
 * `offer_over` when it has gone to the next, `still_waiting` when it is not his turn. When the queue
 * has ended, shortly before the start, he takes a free place as anybody does. Pressing twice is once.
 */
export function acceptPlace(db: Db, { token, at = now() }: ByLink) {
  return asOne(db, async (trx) => {
    const man = await waitingByToken(trx, token);
    if (man.leftBecause === "came_in") return;
    const event = await eventToJoin(trx, man.eventId);
    if (event.cancelledAt) throw new Refusal("event_cancelled");
    const { leftAt, offerEndsAt, eventId, friends } = man;
    if (leftAt || (offerEndsAt && offerEndsAt <= at)) throw new Refusal("offer_over");
    if (await signUpOf(trx, eventId, man)) throw new Refusal("signed_up_already");
    if (!offerEndsAt) {
      if (queueMoves(event.startsAt, at)) throw new Refusal("still_waiting");
      refuseUnlessRoom(event, { friends, at });
    }
    await comeIn(trx, [man], at);
    const { id } = await signUpByToken(trx, token);
    await writeConfirmation(trx, eventId, { ...man, id }, at);
  });
}

/** "No, thank you", to a place that is held or to waiting itself. Leaving twice is leaving. */
export function leaveQueue(db: Db, { token, at = now() }: ByLink) {
  return asOne(db, async (trx) => {
    const { id, eventId, leftAt, offeredAt } = await waitingByToken(trx, token);
    if (leftAt) return;
    await leave(trx, { id, because: offeredAt ? "declined" : "left", at });
    const untold = await withdrawOffers(trx, [id], at);
    await closeSeriesWithNothing(trx, { waitingIds: [id], at });
    await moveQueue(trx, eventId, at, untold);
  });
}

/**
 * Another number of friends, with the same turn. Once a place is held for him, only fewer: the
 * others' turn has come by then. Refuses `too_few_places`.
 */
export function changeFriendsInQueue(
  db: Db,
  { token, friends, at = now() }: ByLink & { friends: number },
) {
  return asOne(db, async (trx) => {
    const man = await waitingByToken(trx, token);
    if (man.leftAt) throw new Refusal("not_in_queue");
    refuseUnlessItCanMove(await eventToJoin(trx, man.eventId), { friends, at });
    if (man.offeredAt && friends > man.friends) {
      throw new Refusal("too_few_places", { field: "friends", count: man.friends });
    }
    await trx.updateTable("waiting").set({ friends }).where("id", "=", man.id).execute();
    await moveQueue(trx, man.eventId, at);
  });
}

/** Once more into the queue, at its end, for one who left it or did not answer. */
export function queueAgain(db: Db, { token, at = now() }: ByLink): Promise<InQueue> {
  return asOne(db, async (trx) => {
    const man = await waitingByToken(trx, token);
    if (!man.leftAt) return { comes: false, token };
    const { seriesId, eventId } = man;
    if (seriesId) return backInSeries(trx, { seriesId, eventId }, at);
    return asOnceAnswered(trx, { waitingId: man.id }, { ...asHimself(man), at });
  });
}

/** Into the queue by the link of a sign-up that he had cancelled, when the date is full by now. */
export function queueAfterCancelling(db: Db, { token, at = now() }: ByLink): Promise<InQueue> {
  return asOne(db, async (trx) => {
    const signUp = await signUpByToken(trx, token);
    if (!signUp.cancelledAt) return { comes: true, token };
    const { seriesId, eventId } = signUp;
    if (seriesId) return backInSeries(trx, { seriesId, eventId }, at);
    return asOnceAnswered(trx, { signUpId: signUp.id }, { ...asHimself(signUp), at });
  });
}

/** A date of his series: he waits for it again under the link of the series. */
async function backInSeries(
  trx: Db,
  { seriesId, eventId }: { seriesId: string; eventId: string },
  at: Instant,
): Promise<InQueue> {
  const { token } = await seriesById(trx, seriesId);
  const link = await returnToSeries(trx, { token, eventId, at });
  return { comes: false, token: link, isSeries: true };
}

/** He has answered already: what he said stands at his new place. */
async function asOnceAnswered(
  trx: Db,
  before: AnswersOf,
  coming: Parameters<typeof joinQueue>[1],
): Promise<InQueue> {
  const joined = await joinQueue(trx, coming);
  const [row] = await trx
    .selectFrom("waiting")
    .select(["id", sql.lit("waitingId").as("key")])
    .where("token", "=", joined.token)
    .unionAll(
      trx
        .selectFrom("sign_up")
        .select(["id", sql.lit("signUpId").as("key")])
        .where("token", "=", joined.token),
    )
    .execute();
  if (row) await moveAnswers(trx, before, { [row.key]: row.id } as AnswersOf);
  return joined;
}

type Known = {
  eventId: string;
  personId: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  friends: number;
  language: string;
};

function asHimself({ eventId, personId, name, email, phone, friends, language }: Known) {
  const contact = email ? { email, phone: null } : { email: null, phone };
  return {
    eventId,
    personId,
    name,
    contact: contact as never,
    friends,
    language: language as Language,
  };
}
