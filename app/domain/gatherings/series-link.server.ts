import { type Instant, now } from "#app/domain/day.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { eventsWithRoom, refuseUnlessRoom } from "./heads.server.ts";
import { reminderKey } from "./letters.server.ts";
import { seriesConfirmationKey } from "./series-letters.server.ts";

/** What a man does by the link of his sign-up for a series: whoever holds the token is he. */
type ByLink = { token: string; at?: Instant };

/** "I am not coming any more": all dates ahead are cancelled, and his place is free. Twice is once. */
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
    const reminders = dates.map(({ signUpId, sequence }) => reminderKey(signUpId, sequence));
    await withdrawLetters(trx, [seriesConfirmationKey(id, at), ...reminders], at);
  });
}

/** Another number of friends on all dates ahead. Refuses `too_few_places` where one has no room for more. */
export function changeFriendsInSeries(
  db: Db,
  { token, friends, at = now() }: ByLink & { friends: number },
) {
  return asOne(db, async (trx) => {
    const series = await seriesByToken(trx, token);
    if (series.cancelledAt) throw new Refusal("sign_up_cancelled");
    const dates = await datesAheadOf(trx, series.id, at);
    for (const { eventId, signUpId, friends: before, cancelledAt } of dates) {
      const event = await eventsWithRoom(trx)
        .where("event.id", "=", eventId)
        .executeTakeFirstOrThrow();
      const his = 1 + before;
      const without = cancelledAt
        ? { ...event, held: event.held - his }
        : { ...event, heads: event.heads - his };
      const typed = {
        ...without,
        startsAt: event.startsAt as Instant,
        endsAt: event.endsAt as Instant,
      };
      if (friends > before) refuseUnlessRoom(typed, { friends, at });
      await trx.updateTable("sign_up").set({ friends }).where("id", "=", signUpId).execute();
    }
    await trx.updateTable("series_sign_up").set({ friends }).where("id", "=", series.id).execute();
  });
}

/** His dates ahead that are not called off; `cancelledAt` where he skips one. */
function datesAheadOf(trx: Db, seriesId: string, at: Instant) {
  return trx
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .select([
      "sign_up.id as signUpId",
      "sign_up.event_id as eventId",
      "sign_up.friends",
      "sign_up.cancelled_at as cancelledAt",
      "event.sequence",
    ])
    .where("sign_up.series_id", "=", seriesId)
    .where("event.starts_at", ">", at)
    .where("event.cancelled_at", "is", null)
    .execute();
}

/** A sign-up for a series by its link; an unknown one is not found. */
export async function seriesByToken(trx: Db, token: string) {
  const series = await trx
    .selectFrom("series_sign_up")
    .select(["id", "cancelled_at as cancelledAt", "friends"])
    .where("token", "=", token)
    .executeTakeFirst();
  if (!series) throw new NotFound();
  return series;
}
