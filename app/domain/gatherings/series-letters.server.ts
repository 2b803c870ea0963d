import type { Instant } from "#app/domain/day.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { letterTo, whatLettersSay } from "./letters.server.ts";

/** What a man gets who has signed up for a series: its next date, and the link to all of them. */
export async function writeSeriesConfirmation(
  trx: Db,
  { seriesId, at }: { seriesId: string; at: Instant },
) {
  const man = await trx
    .selectFrom("series_sign_up")
    .select([
      "id",
      "gathering_id as gatheringId",
      "name",
      "email",
      "phone",
      "language",
      "token",
      "person_id as personId",
    ])
    .where("id", "=", seriesId)
    .executeTakeFirstOrThrow();
  const next = await trx
    .selectFrom("event")
    .select("id")
    .where("gathering_id", "=", man.gatheringId)
    .where("cancelled_at", "is", null)
    .where("starts_at", ">", at)
    .orderBy("starts_at")
    .executeTakeFirst();
  if (!next) return;
  const { event, texts } = await whatLettersSay(trx, next.id);
  const letter: Letter = {
    ...letterTo(man, event, texts),
    kind: "series_confirmation",
    link: `/series/${man.token}`,
    dedupeKey: seriesConfirmationKey(seriesId, at),
  };
  await write(trx, letter, at);
}

/** One letter a day. */
export function seriesConfirmationKey(seriesId: string, at: Instant) {
  return `series_confirmation ${seriesId} ${at.slice(0, 10)}`;
}
