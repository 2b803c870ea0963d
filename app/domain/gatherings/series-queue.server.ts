import { type Instant, now } from "#app/domain/day.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { moveAnswers } from "./answers.server.ts";
import { comeIn } from "./coming-in.server.ts";
import { datesToCome } from "./heads.server.ts";
import { withdrawOffers } from "./offers.server.ts";
import { moveQueues } from "./queue.server.ts";
import { enter, signUpForSeries } from "./series.server.ts";
import { confirmCameIn } from "./series-letters.server.ts";
import { closeSeriesWithNothing, seriesByToken } from "./series-rows.server.ts";
import { leave, waitingOfSeries } from "./waiting-rows.server.ts";

/** What a man who waits for dates of a series does by the link of his sign-up for it. */
type ByLink = { token: string; at?: Instant };

/**
 * "I am coming": to every date of the series for which a place is held for him. Refuses `offer_over` when
 * they have gone to the next, `still_waiting` when it is not his turn. Pressing twice is once.
 */
export function acceptPlacesInSeries(db: Db, { token, at = now() }: ByLink) {
  return asOne(db, async (trx) => {
    const { id: seriesId, queues } = await queuesByToken(trx, token);
    const held = queues.filter(({ leftAt, offerEndsAt }) => !leftAt && (offerEndsAt ?? "") > at);
    if (held.length > 0) {
      await comeIn(trx, held, at);
      return confirmCameIn(trx, { seriesId, at });
    }
    if (queues.some(({ leftBecause }) => leftBecause === "came_in")) return;
    const isOver = queues.every(({ leftAt, offeredAt }) => leftAt || offeredAt);
    throw new Refusal(isOver ? "offer_over" : "still_waiting");
  });
}

/** "No, thank you", to the places that are held; where he waits for other dates, he waits on. Twice is once. */
export function declinePlacesInSeries(db: Db, { token, at = now() }: ByLink) {
  return asOne(db, async (trx) => {
    const { queues } = await queuesByToken(trx, token);
    const held = queues.filter(({ leftAt, offeredAt }) => !leftAt && offeredAt);
    const waitingIds = held.map(({ id }) => id);
    for (const id of waitingIds) await leave(trx, { id, because: "declined", at });
    const untold = await withdrawOffers(trx, waitingIds, at);
    await closeSeriesWithNothing(trx, { waitingIds, at });
    const eventIds = held.map(({ eventId }) => eventId);
    await moveQueues(trx, eventIds, at, untold);
  });
}

/**
 * Once more into his series, for one who has left it: he comes where there is room, and waits at the end
 * of the other queues. Who is in it still goes back to `eventId` alone, or to every date where he is on no
 * list. Returns the link that is his from then on.
 */
export function returnToSeries(
  db: Db,
  { token, eventId, at = now() }: ByLink & { eventId?: string },
): Promise<string> {
  return asOne(db, async (trx) => {
    const man = await seriesByToken(trx, token);
    if (!man.cancelledAt) {
      const dates = await datesToCome(trx, man.gatheringId, at);
      for (const { id } of dates) {
        if (!eventId || id === eventId) await enter(trx, man, id, at);
      }
      return token;
    }
    const { gatheringId, friends, source } = man;
    const language = man.language as Language;
    const asked = { gatheringId, friends, language, source, answers: [], waits: true, at };
    const back = await signUpForSeries(trx, { ...asked, comer: man, pressed: null });
    await moveAnswers(trx, { seriesId: man.id }, { seriesId: back.signUpId });
    return back.token ?? token;
  });
}

async function queuesByToken(trx: Db, token: string) {
  const { id } = await seriesByToken(trx, token);
  return { id, queues: await waitingOfSeries(trx, id) };
}
