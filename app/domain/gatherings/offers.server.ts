import type { Instant } from "#app/domain/day.ts";
import {
  type Letter,
  withdrawLetters,
  withdrawLettersAbout,
  write,
} from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { letterTo, whatLettersSay } from "./letters.server.ts";
import { confirmationKeys, waitingLink } from "./waiting-letters.server.ts";

/**
 * "A place is free, and held for you": one letter for each man, with the moment until which it is his.
 * Who waits for a whole series hears at once of all dates that were offered together: of the first of
 * those that he has longest to answer for, and by the link of his series of them all.
 */
export async function tellWhoseTurnItIs(trx: Db, ids: string[], at: Instant) {
  const held = (await rowsOf(trx, ids)).filter(({ leftAt, offeredAt }) => offeredAt && !leftAt);
  const letters: Letter[] = [];
  for (const his of Map.groupBy(held, letterOf).values()) {
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
      dedupeKey: `${keyBegins(lead.id)}${lead.sequence} ${his.length} ${at}`,
    });
  }
  await write(trx, letters, at);
}

/**
 * What was said of these places and has not gone out yet is no longer true. Where a letter spoke of other
 * dates of a series too, whose places are still held, those are returned: the man is told of them anew.
 */
export async function withdrawOffers(trx: Db, ids: string[], at: Instant): Promise<string[]> {
  const untold: string[] = [];
  for (const { id, seriesId, offeredAt, leftAt } of await rowsOf(trx, ids)) {
    const withdrawn = await withdrawLettersAbout(trx, keyBegins(id), at);
    if (leftAt) await withdrawLetters(trx, confirmationKeys(id, at), at);
    if (withdrawn === 0 || !seriesId) continue;
    const others = await trx
      .selectFrom("waiting")
      .select("id")
      .where("series_id", "=", seriesId)
      .where("offered_at", "=", offeredAt)
      .where("left_at", "is", null)
      .where("id", "not in", ids)
      .execute();
    untold.push(...others.map((other) => other.id));
  }
  return untold;
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

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

/** Places that were offered to a man of a series together are told together. */
function letterOf({ id, seriesId, offeredAt }: Row) {
  return seriesId ? `${seriesId} ${offeredAt}` : id;
}

function keyBegins(id: string) {
  return `place_free ${id} `;
}
