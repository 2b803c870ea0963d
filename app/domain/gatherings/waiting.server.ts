import { type Instant, now } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { keepAnswers } from "./answers.server.ts";
import { comerOf, signUpOf } from "./comer.server.ts";
import { FOR_VOLUNTEERS, standingOf } from "./gathering.ts";
import { eventToJoin, refuseUnlessItCanMove } from "./heads.server.ts";
import { moveQueue } from "./queue.server.ts";
import { signUpForSeries } from "./series.server.ts";
import { type Coming, signUp } from "./sign-ups.server.ts";
import { confirmWaiting } from "./waiting-letters.server.ts";
import { waitingOf, writeWaiting } from "./waiting-rows.server.ts";

/** `comes`: there was room after all, and he has signed up. `token` is his link, as for a sign-up. */
export type InQueue = { comes: boolean; token: string | null; isSeries?: true | undefined };

/**
 * "Tell me when a place is free." For a full date; where a place has become free meanwhile, it is
 * his. The same contact twice is one place in the queue, and whoever sends it again is not given the
 * link: it goes to the contact, at most once a day. Where men sign up for the whole series, it is for all its
 * dates. Refuses `queue_ended` from two hours before the start, `too_few_places` to more heads than would
 * ever fit, and what is cancelled, begun or over.
 */
export function joinQueue(db: Db, coming: Omit<Coming, "by">): Promise<InQueue> {
  return asOne(db, async (trx) => {
    const { eventId, friends = 0, at = now() } = coming;
    const event = await eventToJoin(trx, eventId);
    if (event.kind === FOR_VOLUNTEERS) throw new NotFound();
    const comer = await comerOf(trx, coming);
    const waits = await waitingOf(trx, eventId, comer);
    if (waits && !waits.seriesId) {
      await confirmWaiting(trx, { eventId, id: waits.id, at });
      const isHis = waits.personId !== null && waits.personId === comer.personId;
      return { comes: false, token: isHis ? waits.token : null };
    }
    const standing = standingOf(event, at);
    if (standing !== "full" || (await signUpOf(trx, eventId, comer))) {
      const { token, isSeries } = await signUp(trx, { ...coming, at });
      return { comes: true, token, isSeries };
    }
    const { language, source = null, answers = [] } = coming;
    if (event.enrolment === "whole_series") {
      const { gatheringId } = event;
      const asked = { gatheringId, comer, friends, language, source, answers, at };
      const { token } = await signUpForSeries(trx, { ...asked, pressed: event, waits: true });
      return { comes: false, token, isSeries: true as const };
    }
    refuseUnlessItCanMove(event, { friends, at });
    const { id, token } = await writeWaiting(
      trx,
      { ...comer, eventId, friends, language, source },
      at,
    );
    await keepAnswers(trx, { waitingId: id }, answers);
    await confirmWaiting(trx, { eventId, id, at });
    await moveQueue(trx, eventId, at);
    return { comes: false, token };
  });
}
