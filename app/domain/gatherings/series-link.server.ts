import { type Instant, now } from "#app/domain/day.ts";
import { withdrawLetters, withdrawLettersTo } from "#app/domain/messages/outbox.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { eventsWithRoom, refuseUnlessItFits, refuseUnlessRoom } from "./heads.server.ts";
import { signUpLink } from "./letters.server.ts";
import { withdrawOffers } from "./offers.server.ts";
import { moveQueues } from "./queue.server.ts";
import { seriesLetterKeys } from "./series-letters.server.ts";
import { seriesByToken } from "./series-rows.server.ts";
import { leave, waitingOfSeries } from "./waiting-rows.server.ts";

/** What a man does by the link of his sign-up for a series: whoever holds the token is he. */
type ByLink = { token: string; at?: Instant };

/**
 * "I am not coming any more": all dates ahead are cancelled, he leaves every queue of the series, and his
 * places go to the next. Twice is once.
 */
export function cancelSeries(db: Db, { token, at = now() }: ByLink) {
  return asOne(db, async (trx) => {
    const { id, cancelledAt } = await seriesByToken(trx, token);
    if (cancelledAt) return;
    await trx
      .updateTable("series_sign_up")
      .set({ cancelled_at: at })
      .where("id", "=", id)
      .execute();
    const dates = await datesAheadOf(trx, id, at);
    for (const date of dates) {
      await trx
        .updateTable("sign_up")
        .set({ cancelled_at: date.cancelledAt ?? at, keeps_place_since: null })
        .where("id", "=", date.signUpId)
        .execute();
    }
    await withdrawLetters(trx, seriesLetterKeys(id, at), at);
    await withdrawLettersTo(
      trx,
      dates.map((date) => signUpLink(date.token)),
      at,
    );
    const queues = (await waitingOfSeries(trx, id)).filter(({ leftAt }) => !leftAt);
    for (const man of queues) {
      await leave(trx, { id: man.id, because: man.offeredAt ? "declined" : "left", at });
    }
    await withdrawOffers(
      trx,
      queues.map((man) => man.id),
      at,
    );
    await moveQueues(trx, idsOf([...dates, ...queues]), at);
  });
}

/**
 * Another number of friends on all dates ahead, with the same turn where he waits. Refuses
 * `too_few_places` where one has no room for more, and more than fewer where a place is held for him.
 */
export function changeFriendsInSeries(
  db: Db,
  { token, friends, at = now() }: ByLink & { friends: number },
) {
  return asOne(db, async (trx) => {
    const series = await seriesByToken(trx, token);
    if (series.cancelledAt) throw new Refusal("sign_up_cancelled");
    const dates = await datesAheadOf(trx, series.id, at);
    for (const { eventId, signUpId, friends: before, cancelledAt } of dates) {
      if (friends > before) {
        const event = await dateWithout(trx, eventId, { heads: 1 + before, skips: !!cancelledAt });
        refuseUnlessRoom(event, { friends, at });
      }
      await trx.updateTable("sign_up").set({ friends }).where("id", "=", signUpId).execute();
    }
    const queues = (await waitingOfSeries(trx, series.id)).filter(({ leftAt }) => !leftAt);
    for (const { id, eventId, offeredAt, friends: before } of queues) {
      if (friends > before) {
        if (offeredAt) throw new Refusal("too_few_places", { field: "friends", count: before });
        refuseUnlessItFits(await dateWithout(trx, eventId, { heads: 0, skips: false }), friends);
      }
      await trx.updateTable("waiting").set({ friends }).where("id", "=", id).execute();
    }
    await trx.updateTable("series_sign_up").set({ friends }).where("id", "=", series.id).execute();
    await moveQueues(trx, idsOf([...dates, ...queues]), at);
  });
}

/** A date as it would be without his heads, whether he comes to it or keeps his place in it. */
async function dateWithout(
  trx: Db,
  eventId: string,
  { heads, skips }: { heads: number; skips: boolean },
) {
  const event = await eventsWithRoom(trx).where("event.id", "=", eventId).executeTakeFirstOrThrow();
  return {
    ...event,
    startsAt: event.startsAt as Instant,
    endsAt: event.endsAt as Instant,
    heads: event.heads - (skips ? 0 : heads),
    held: event.held - (skips ? heads : 0),
  };
}

/** His dates ahead that are not called off; `cancelledAt` where he skips one. */
function datesAheadOf(trx: Db, seriesId: string, at: Instant) {
  return trx
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .select([
      "sign_up.id as signUpId",
      "sign_up.event_id as eventId",
      "sign_up.token",
      "sign_up.friends",
      "sign_up.cancelled_at as cancelledAt",
    ])
    .where("sign_up.series_id", "=", seriesId)
    .where((eb) =>
      eb.or([
        eb("sign_up.cancelled_at", "is", null),
        eb("sign_up.keeps_place_since", "is not", null),
      ]),
    )
    .where("event.starts_at", ">", at)
    .where("event.cancelled_at", "is", null)
    .execute();
}

function idsOf(dates: { eventId: string }[]) {
  return [...new Set(dates.map(({ eventId }) => eventId))];
}
