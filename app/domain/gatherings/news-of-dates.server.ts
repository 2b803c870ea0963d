import type { Instant } from "#app/domain/day.ts";
import {
  type Letter,
  withdrawLetters,
  withdrawLettersTo,
  write,
} from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { letterTo, signUpLink, whatLettersSay } from "./letters.server.ts";
import { waitingLink } from "./waiting-letters.server.ts";

/**
 * Dates have another time or place. A man who comes to one of them, or waits for it, gets the letter
 * about that one; a man of several gets one letter about all, with the first of them. For whom a place is
 * held hears of it in the letter that says until when (`offers.server.ts`).
 */
export function tellAboutMoves(trx: Db, eventIds: string[], at: Instant) {
  return tellOnce(trx, "moved", { eventIds, at });
}

/** Dates are called off: everyone who comes or waits is told, once for all of his. */
export function tellAboutCancelling(trx: Db, eventIds: string[], at: Instant) {
  return tellOnce(trx, "cancelled", { eventIds, at });
}

type News = "moved" | "cancelled";
/** So many letters in one statement: it takes only so many values. */
const LETTERS_AT_ONCE = 500;

async function tellOnce(
  trx: Db,
  news: News,
  { eventIds, at }: { eventIds: string[]; at: Instant },
) {
  if (eventIds.length === 0) return;
  const says = new Map<string, Awaited<ReturnType<typeof whatLettersSay>>>();
  for (const id of eventIds) says.set(id, await whatLettersSay(trx, id));
  const all = [...(await whoComesTo(trx, eventIds)), ...(await whoWaitsFor(trx, eventIds))];
  const men = byMan(news === "moved" ? all.filter(({ isHeld }) => !isHeld) : all);
  const letters: Letter[] = [];
  for (const dates of men) {
    const [first] = dates;
    const said = first && says.get(first.eventId);
    if (!said) continue;
    const letter = letterTo(first, said.event, said.texts);
    letters.push({ ...letter, ...(dates.length > 1 ? ofSeveral : ofOne)(news, first) });
  }
  const before = all.flatMap(({ id, sequence }) => movedKeys(id, sequence - 1));
  for (let from = 0; from < before.length; from += LETTERS_AT_ONCE) {
    await withdrawLetters(trx, before.slice(from, from + LETTERS_AT_ONCE), at);
  }
  const over = news === "cancelled" ? all.filter(({ waits }) => !waits) : [];
  const links = over.map(({ link }) => link);
  for (let from = 0; from < links.length; from += LETTERS_AT_ONCE) {
    await withdrawLettersTo(trx, links.slice(from, from + LETTERS_AT_ONCE), at);
  }
  for (let from = 0; from < letters.length; from += LETTERS_AT_ONCE) {
    await write(trx, letters.slice(from, from + LETTERS_AT_ONCE), at);
  }
}

type His = {
  id: string;
  link: string;
  waits: boolean;
  seriesToken: string | null;
  sequence: number;
};

function ofOne(news: News, { id, link, waits, sequence }: His) {
  if (news === "cancelled") {
    return { kind: "event_cancelled" as const, link, dedupeKey: `event_cancelled ${id}` };
  }
  return waits
    ? { kind: "waiting_moved" as const, link, dedupeKey: `waiting_moved ${id} ${sequence}` }
    : { kind: "event_moved" as const, link, dedupeKey: `event_moved ${id} ${sequence}` };
}

function ofSeveral(news: News, { id, link, seriesToken, sequence }: His) {
  const to = { link: seriesToken ? `/series/${seriesToken}` : link };
  return news === "cancelled"
    ? { ...to, kind: "dates_cancelled" as const, dedupeKey: `dates_cancelled ${id}` }
    : { ...to, kind: "dates_moved" as const, dedupeKey: `dates_moved ${id} ${sequence}` };
}

/** What may have been said of a row as it stood in this revision of its date. */
function movedKeys(id: string, sequence: number) {
  return ["event_moved", "waiting_moved", "dates_moved"].map((news) => `${news} ${id} ${sequence}`);
}

type Dated = { personId: string | null; contactKey: string; startsAt: string };

/** Each man with his dates, the earliest first. A guest with the contact of a man whom we know is he. */
function byMan<D extends Dated>(dates: D[]): D[][] {
  const known = new Map(
    dates.map(({ personId, contactKey }) => [personId && contactKey, personId]),
  );
  const inOrder = dates.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const whose = (his: D) => his.personId ?? known.get(his.contactKey) ?? his.contactKey;
  return [...Map.groupBy(inOrder, whose).values()];
}

async function whoWaitsFor(trx: Db, eventIds: string[]) {
  const rows = await trx
    .selectFrom("waiting")
    .innerJoin("event", "event.id", "waiting.event_id")
    .leftJoin("series_sign_up as series", "series.id", "waiting.series_id")
    .select([
      "waiting.id",
      "waiting.event_id as eventId",
      "event.starts_at as startsAt",
      "waiting.name",
      "waiting.email",
      "waiting.phone",
      "waiting.language",
      "waiting.token",
      "waiting.person_id as personId",
      "waiting.contact_key as contactKey",
      "waiting.offered_at as offeredAt",
      "series.token as seriesToken",
      "event.sequence",
    ])
    .where("waiting.event_id", "in", eventIds)
    .where("waiting.left_at", "is", null)
    .execute();
  return rows.map(({ offeredAt, ...row }) => {
    const link = waitingLink(row);
    return { ...row, waits: true, isHeld: offeredAt !== null, link };
  });
}

async function whoComesTo(trx: Db, eventIds: string[]) {
  const rows = await trx
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .leftJoin("series_sign_up as series", (join) =>
      join.onRef("series.id", "=", "sign_up.series_id").on("series.cancelled_at", "is", null),
    )
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
  return rows.map((row) => ({
    ...row,
    waits: false,
    isHeld: false,
    link: signUpLink(row.token),
  }));
}
