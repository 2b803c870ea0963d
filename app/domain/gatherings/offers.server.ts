import type { Instant } from "#app/domain/day.ts";
import { type Letter, withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { letterTo, whatLettersSay } from "./letters.server.ts";
import { confirmationKeys, waitingLink } from "./waiting-letters.server.ts";

/**
 * "A place is free, and held for you": one letter for each man, with the moment until which it is his.
 * Who waits for a whole series hears of all dates at once: of the first of those that he has longest to
 * answer for, and by the link of his series of them all.
 */
export async function tellWhoseTurnItIs(trx: Db, ids: string[], at: Instant) {
  const held = (await rowsOf(trx, ids)).filter(({ leftAt, offeredAt }) => offeredAt && !leftAt);
  const letters: Letter[] = [];
  for (const his of Map.groupBy(held, ({ id, seriesId }) => seriesId ?? id).values()) {
    const [lead] = his.toSorted(
      (one, other) =>
        (other.offerEndsAt ?? "").localeCompare(one.offerEndsAt ?? "") ||
        one.startsAt.localeCompare(other.startsAt),
    );
    if (!lead) continue;
    const { event, texts } = await whatLettersSay(trx, lead.eventId);
    const letter = letterTo(lead, event, texts);
    letters.push({
      ...letter,
      kind: his.length > 1 ? "places_free" : "place_free",
      facts: { ...letter.facts, until: lead.offerEndsAt ?? "" },
      link: waitingLink(lead),
      expiresAt: lead.offerEndsAt as Instant | null,
      dedupeKey: placeFreeKey(lead.id, lead.sequence),
    });
  }
  await write(trx, letters, at);
}

/**
 * What these men were told of the queue and has not gone out yet is no longer true. Where it spoke of
 * other dates of a series too, whose places are still held, the man is told of those anew.
 */
export async function withdrawOffers(trx: Db, ids: string[], at: Instant) {
  const rows = await rowsOf(trx, ids);
  const keys = rows.flatMap(({ id, sequence }) => [
    placeFreeKey(id, sequence),
    placeFreeKey(id, sequence - 1),
  ]);
  const withdrawn = await withdrawLetters(trx, keys, at);
  const untold = rows.filter(
    ({ id, seriesId }) => seriesId && withdrawn.some((key) => key.startsWith(placeFreeKey(id, ""))),
  );
  const left = rows.filter(({ leftAt }) => leftAt).map(({ id }) => id);
  await withdrawLetters(
    trx,
    left.flatMap((id) => confirmationKeys(id, at)),
    at,
  );
  for (const { seriesId, offeredAt } of untold) {
    const others = await trx
      .selectFrom("waiting")
      .select("id")
      .where("series_id", "=", seriesId)
      .where("offered_at", "=", offeredAt)
      .where("left_at", "is", null)
      .where("id", "not in", ids)
      .execute();
    await tellWhoseTurnItIs(
      trx,
      others.map(({ id }) => id),
      at,
    );
  }
}

async function rowsOf(trx: Db, ids: string[]) {
  if (ids.length === 0) return [];
  return trx
    .selectFrom("waiting")
    .innerJoin("event", "event.id", "waiting.event_id")
    .leftJoin("series_sign_up as series", "series.id", "waiting.series_id")
    .select([
      "waiting.id",
      "waiting.event_id as eventId",
      "waiting.series_id as seriesId",
      "series.token as seriesToken",
      "event.starts_at as startsAt",
      "event.sequence",
      "waiting.name",
      "waiting.email",
      "waiting.phone",
      "waiting.language",
      "waiting.token",
      "waiting.person_id as personId",
      "waiting.offered_at as offeredAt",
      "waiting.offer_ends_at as offerEndsAt",
      "waiting.left_at as leftAt",
    ])
    .where("waiting.id", "in", ids)
    .execute();
}

function placeFreeKey(id: string, sequence: number | "") {
  return `place_free ${id} ${sequence}`;
}
