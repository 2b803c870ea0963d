import { addHours, type Instant } from "#app/domain/day.ts";
import { type Letter, withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { letterTo, type News, whatLettersSay } from "./letters.server.ts";

type Asked = { eventId: string; at: Instant };

/** "You are in the queue", with the link to his place in it. At most one a day. */
export async function confirmWaiting(trx: Db, { eventId, id, at }: Asked & { id: string }) {
  const { event, texts } = await whatLettersSay(trx, eventId);
  const letters = (await inQueue(trx, eventId))
    .filter((man) => man.id === id)
    .map(
      (man): Letter => ({
        ...letterTo(man, event, texts),
        kind: "waiting_confirmation",
        link: linkOf(man),
        dedupeKey: confirmationKey(id, at),
      }),
    );
  await write(trx, letters, at);
}

/** "A place is free, and held for you": once for each offer, with the moment until which it is his. */
export async function tellWhoseTurnItIs(trx: Db, { eventId, ids, at }: Asked & { ids: string[] }) {
  const { event, texts } = await whatLettersSay(trx, eventId);
  const men = (await inQueue(trx, eventId)).filter(({ id }) => ids.includes(id));
  const letters = men.map((man): Letter => {
    const letter = letterTo(man, event, texts);
    return {
      ...letter,
      kind: "place_free",
      facts: { ...letter.facts, until: man.offerEndsAt ?? "" },
      link: linkOf(man),
      expiresAt: man.offerEndsAt as Instant | null,
      dedupeKey: placeFreeKey(man.id, event.sequence),
    };
  });
  await write(trx, letters, at);
}

/** Moved or called off: who has a place held hears anew until when, the others that they keep their turn. */
export async function tellWaitingAbout(
  trx: Db,
  { news, eventId, at, only }: Asked & { news: News; only?: string[] | undefined },
) {
  const { event, texts } = await whatLettersSay(trx, eventId);
  const men = await inQueue(trx, eventId);
  await withdrawLetters(
    trx,
    men.map(({ id }) => movedKey(id, event.sequence - 1)),
    at,
  );
  const held = men.filter(({ offeredAt }) => offeredAt !== null);
  const told = men.filter(
    (man) =>
      (news === "event_cancelled" || !held.includes(man)) && (!only || only.includes(man.id)),
  );
  const letters = told.map((man): Letter => {
    const letter = { ...letterTo(man, event, texts), link: linkOf(man) };
    return news === "event_moved"
      ? { ...letter, kind: "waiting_moved", dedupeKey: movedKey(man.id, event.sequence) }
      : { ...letter, kind: "event_cancelled", dedupeKey: `event_cancelled ${man.id}` };
  });
  await write(trx, letters, at);
  if (news === "event_moved") {
    await tellWhoseTurnItIs(trx, { eventId, ids: held.map(({ id }) => id), at });
  }
}

function inQueue(trx: Db, eventId: string) {
  return trx
    .selectFrom("waiting")
    .select([
      "id",
      "name",
      "email",
      "phone",
      "language",
      "token",
      "person_id as personId",
      "offered_at as offeredAt",
      "offer_ends_at as offerEndsAt",
    ])
    .where("event_id", "=", eventId)
    .where("left_at", "is", null)
    .execute();
}

function linkOf({ token }: { token: string }) {
  return `/waiting/${token}`;
}

export function placeFreeKey(id: string, sequence: number) {
  return `place_free ${id} ${sequence}`;
}

function confirmationKey(id: string, at: Instant) {
  return `waiting_confirmation ${id} ${at.slice(0, 10)}`;
}

/** Of today and yesterday: older ones have gone. */
export function confirmationKeys(id: string, at: Instant) {
  return [confirmationKey(id, at), confirmationKey(id, addHours(at, -24))];
}

function movedKey(id: string, sequence: number) {
  return `waiting_moved ${id} ${sequence}`;
}
