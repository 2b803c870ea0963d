import type { Instant } from "#app/domain/day.ts";
import { type Letter, withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { letterTo, movedKey, tellWhoComesAbout, whatLettersSay } from "./letters.server.ts";
import { closeQueue } from "./queue.server.ts";

/**
 * Several dates have another time or place: a man who comes to one of them gets the letter about that
 * one, a man who comes to several gets one letter about all, with the first of them and the link to it.
 */
export async function tellOnceAboutMoves(
  trx: Db,
  { eventIds, at }: { eventIds: string[]; at: Instant },
) {
  if (eventIds.length === 0) return;
  const men = byMan(await whoComesTo(trx, eventIds));
  const once = men.filter((dates) => dates.length === 1).flatMap(([only]) => only?.id ?? []);
  for (const eventId of eventIds) {
    await tellWhoComesAbout(trx, "event_moved", eventId, at, once);
  }
  const letters: Letter[] = [];
  for (const dates of men.filter((dates) => dates.length > 1)) {
    const [first] = dates;
    if (!first) continue;
    const { event, texts } = await whatLettersSay(trx, first.eventId);
    letters.push({
      ...letterTo(first, event, texts),
      kind: "dates_moved",
      ...(first.seriesToken ? { link: `/series/${first.seriesToken}` } : {}),
      dedupeKey: datesMovedKey(first.id, event.sequence),
    });
    const before = dates.flatMap(({ id, sequence }) => [
      movedKey(id, sequence - 1),
      datesMovedKey(id, sequence - 1),
    ]);
    await withdrawLetters(trx, before, at);
  }
  await write(trx, letters, at);
}

/**
 * Several dates are called off, and their queues are over: a man who comes to one or waits for one gets
 * the letter about that one, a man of several one letter about all, with the first of them.
 */
export async function tellOnceAboutCancelling(
  trx: Db,
  { eventIds, at }: { eventIds: string[]; at: Instant },
) {
  const men = byMan([...(await whoComesTo(trx, eventIds)), ...(await whoWaitsFor(trx, eventIds))]);
  const once = men.filter((dates) => dates.length === 1).flatMap(([only]) => only?.id ?? []);
  const letters: Letter[] = [];
  for (const dates of men) {
    const before = dates.flatMap(({ id, sequence }) => [
      movedKey(id, sequence - 1),
      datesMovedKey(id, sequence - 1),
    ]);
    await withdrawLetters(trx, before, at);
    const [first] = dates;
    if (!first || dates.length === 1) continue;
    const { event, texts } = await whatLettersSay(trx, first.eventId);
    letters.push({
      ...letterTo(first, event, texts),
      kind: "dates_cancelled",
      link: first.seriesToken ? `/series/${first.seriesToken}` : first.link,
      dedupeKey: `dates_cancelled ${first.id}`,
    });
  }
  for (const eventId of eventIds) {
    await tellWhoComesAbout(trx, "event_cancelled", eventId, at, once);
    await closeQueue(trx, eventId, at, once);
  }
  await write(trx, letters, at);
}

/** Each man with his dates, the earliest first; one contact is one man. */
function byMan<D extends { personId: string | null; contactKey: string; startsAt: string }>(
  dates: D[],
): D[][] {
  const inOrder = dates.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  return [...Map.groupBy(inOrder, (his) => his.personId ?? his.contactKey).values()];
}

async function whoWaitsFor(trx: Db, eventIds: string[]) {
  const rows = await trx
    .selectFrom("waiting")
    .innerJoin("event", "event.id", "waiting.event_id")
    .select([
      "waiting.id",
      "event.id as eventId",
      "event.starts_at as startsAt",
      "waiting.name",
      "waiting.email",
      "waiting.phone",
      "waiting.language",
      "waiting.token",
      "waiting.person_id as personId",
      "waiting.contact_key as contactKey",
      "event.sequence",
    ])
    .where("waiting.event_id", "in", eventIds)
    .where("waiting.left_at", "is", null)
    .execute();
  return rows.map((row) => ({ ...row, seriesToken: null, link: `/waiting/${row.token}` }));
}

async function whoComesTo(trx: Db, eventIds: string[]) {
  const rows = await trx
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .leftJoin("series_sign_up as series", "series.id", "sign_up.series_id")
    .select([
      "sign_up.id",
      "sign_up.event_id as eventId",
      "event.starts_at as startsAt",
      "sign_up.name",
      "sign_up.email",
      "sign_up.phone",
      "sign_up.language",
      "sign_up.token",
      "sign_up.person_id as personId",
      "sign_up.contact_key as contactKey",
      "series.token as seriesToken",
      "event.sequence",
    ])
    .where("sign_up.event_id", "in", eventIds)
    .where("sign_up.cancelled_at", "is", null)
    .execute();
  return rows.map((row) => ({ ...row, link: `/sign-ups/${row.token}` }));
}

function datesMovedKey(signUpId: string, sequence: number) {
  return `dates_moved ${signUpId} ${sequence}`;
}
