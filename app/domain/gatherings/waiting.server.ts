import { type Instant, now } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { keepAnswers } from "./answers.server.ts";
import { type Comer, comerOf, signUpOf } from "./comer.server.ts";
import { FOR_VOLUNTEERS, standingOf } from "./gathering.ts";
import { type EventToJoin, eventToJoin } from "./heads.server.ts";
import { moveQueue } from "./queue.server.ts";
import { type Coming, signUp } from "./sign-ups.server.ts";
import { queueMoves } from "./waiting.ts";
import { confirmWaiting } from "./waiting-letters.server.ts";
import { waitingOf } from "./waiting-rows.server.ts";

/** `comes`: there was room after all, and he has signed up. `token` is his link, as for a sign-up. */
export type InQueue = { comes: boolean; token: string | null; isSeries?: true | undefined };

/**
 * "Tell me when a place is free." For a full date; where a place has become free meanwhile, it is
 * his. The same contact twice is one place in the queue, and whoever sends it again is not given the
 * link: it goes to the contact, at most once a day. A series has no queue. Refuses `queue_ended` from two hours before the
 * start, `too_few_places` to more heads than would ever fit, and what is cancelled, begun or over.
 */
export function joinQueue(db: Db, coming: Omit<Coming, "by">): Promise<InQueue> {
  return asOne(db, async (trx) => {
    const { eventId, friends = 0, at = now() } = coming;
    const event = await eventToJoin(trx, eventId);
    if (event.kind === FOR_VOLUNTEERS) throw new NotFound();
    const comer = await comerOf(trx, coming);
    const waits = await waitingOf(trx, eventId, comer);
    if (waits) {
      await confirmWaiting(trx, { eventId, id: waits.id, at });
      const isHis = waits.personId !== null && waits.personId === comer.personId;
      return { comes: false, token: isHis ? waits.token : null };
    }
    const standing = standingOf(event, at);
    if (standing !== "full" || (await signUpOf(trx, eventId, comer))) {
      const { token, isSeries } = await signUp(trx, { ...coming, at });
      return { comes: true, token, isSeries };
    }
    if (event.enrolment === "whole_series") throw new Refusal("event_full");
    refuseUnlessItCanMove(event, { friends, at });
    const { language, source = null, answers } = coming;
    const token = newToken();
    const id = await insert(trx, { ...comer, eventId, friends, language, source, token }, at);
    await keepAnswers(trx, { waitingId: id }, answers);
    await confirmWaiting(trx, { eventId, id, at });
    await moveQueue(trx, eventId, at);
    return { comes: false, token };
  });
}

/** A queue that no longer moves, or for a party that never fits, would be a promise that we cannot keep. */
export function refuseUnlessItCanMove(
  { startsAt, capacity }: EventToJoin,
  { friends, at }: { friends: number; at: Instant },
) {
  if (!queueMoves(startsAt, at)) throw new Refusal("queue_ended");
  if (capacity !== null && 1 + friends > capacity) {
    throw new Refusal("too_few_places", { field: "friends", count: capacity - 1 });
  }
}

type Made = Comer & {
  eventId: string;
  friends: number;
  language: string;
  source: string | null;
  token: string;
};

async function insert(trx: Db, { eventId, personId, contactKey, ...made }: Made, at: Instant) {
  const id = newId();
  const { last } = await trx
    .selectFrom("waiting")
    .select((eb) => eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)).as("last"))
    .where("event_id", "=", eventId)
    .executeTakeFirstOrThrow();
  try {
    await trx
      .insertInto("waiting")
      .values({
        ...made,
        id,
        event_id: eventId,
        number: last + 1,
        person_id: personId,
        contact_key: contactKey,
        waiting_since: at,
      })
      .execute();
  } catch (error) {
    if (isTaken(error)) throw new Refusal("waiting_already");
    throw error;
  }
  return id;
}
