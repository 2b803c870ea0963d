import type { Instant } from "#app/domain/day.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { bestText } from "./gathering.ts";

type Comer = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  language: string;
  token: string;
  personId: string | null;
};

/**
 * What a man gets when he has signed up: when, where, and the link to see and cancel it. At most
 * one a day for one sign-up, however often somebody sends the form with his contact.
 */
export async function writeConfirmation(trx: Db, eventId: string, comer: Comer, at: Instant) {
  const { event, texts } = await whatLettersSay(trx, eventId);
  await write(
    trx,
    {
      ...letterTo(comer, event, texts),
      kind: "sign_up_confirmation",
      dedupeKey: confirmationKey(comer.id, at),
    },
    at,
  );
}

/** "Tomorrow": when, where, and the link to cancel; once for each revision of the date. */
export async function writeReminders(
  trx: Db,
  { eventId, ids, at }: { eventId: string; ids: string[]; at: Instant },
) {
  const { event, texts } = await whatLettersSay(trx, eventId);
  const comers = await trx
    .selectFrom("sign_up")
    .select(["id", "name", "email", "phone", "language", "token", "person_id as personId"])
    .where("id", "in", ids)
    .execute();
  const letters = comers.map(
    (comer): Letter => ({
      ...letterTo(comer, event, texts),
      kind: "event_reminder",
      dedupeKey: reminderKey(comer.id, event.sequence),
    }),
  );
  await write(trx, letters, at);
}

/** What every letter about a date says, to whom and until when it is of use. */
export function letterTo(
  comer: Comer,
  event: { startsAt: string; place: string },
  texts: { language: string; title: string }[],
): Omit<Letter, "kind" | "dedupeKey"> {
  return {
    to: { email: comer.email, phone: comer.phone },
    language: comer.language,
    personId: comer.personId,
    facts: {
      name: comer.name,
      title: bestText(texts, comer.language)?.title ?? "",
      starts: event.startsAt,
      place: event.place,
    },
    link: signUpLink(comer.token),
    expiresAt: event.startsAt as Instant,
  };
}

/** Where a man sees and cancels his sign-up: every letter about it leads there. */
export function signUpLink(token: string) {
  return `/sign-ups/${token}`;
}

/** A date as letters speak of it. */
export async function whatLettersSay(trx: Db, eventId: string) {
  const event = await trx
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .innerJoin("place", (join) =>
      join.on((eb) => eb("place.id", "=", eb.fn.coalesce("event.place_id", "gathering.place_id"))),
    )
    .select([
      "event.gathering_id as gatheringId",
      "event.starts_at as startsAt",
      "event.sequence",
      "place.name as place",
    ])
    .where("event.id", "=", eventId)
    .executeTakeFirstOrThrow();
  const texts = await trx
    .selectFrom("gathering_text")
    .select(["language", "title"])
    .where("gathering_id", "=", event.gatheringId)
    .execute();
  return { event, texts };
}

/** One letter a day and sign-up. */
function confirmationKey(signUpId: string, at: Instant) {
  return `sign_up_confirmation ${signUpId} ${at.slice(0, 10)}`;
}

export function reminderKey(signUpId: string, sequence: number) {
  return `event_reminder ${signUpId} ${sequence}`;
}
