import { addDays, addHours, dayOf, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { type Letter, withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";

/** One pressing of one of the times: about each both hear once. */
type Picking = { offerId: string; pickedAt: string };

/** On the day before, as dates of groups are reminded of; closer than so long before it only disturbs. */
const REMIND_AT = "12:00";
const REMIND_UNTIL_HOURS = 2;

/** He and whoever talks with him hear that the time is agreed on; he is reminded of it on the day before. */
export async function writeTalkAgreed(
  trx: Db,
  { personId, at, ...picking }: Picking & { personId: string; at: Instant },
) {
  const talk = await trx
    .selectFrom("talk_offer")
    .innerJoin("person", "person.id", "talk_offer.person_id")
    .innerJoin("account as host", "host.id", "talk_offer.offered_by")
    .select([
      "talk_offer.starts_at as starts",
      "talk_offer.way",
      "talk_offer.place",
      "person.name",
      "person.email",
      "person.phone",
      "person.language",
      "person.account_id as accountId",
      "host.id as hostId",
      "host.name as by",
      "host.email as hostEmail",
      "host.phone as hostPhone",
      "host.language as hostLanguage",
      "host.closed_at as hostClosedAt",
    ])
    .where("talk_offer.id", "=", picking.offerId)
    .executeTakeFirstOrThrow();
  const [toHim, toOffice, reminder] = keysOf(picking);
  const starts = talk.starts as Instant;
  const expiresAt = starts;
  const isByPhone = talk.way === "phone";
  const his: Letter = {
    kind: isByPhone ? "phone_talk_agreed" : "talk_agreed",
    to: { email: talk.email, phone: talk.phone },
    language: talk.language,
    accountId: talk.accountId,
    personId,
    facts: {
      name: talk.name,
      by: talk.by,
      starts,
      ...(isByPhone ? {} : { where: whereInWords(talk, talk.language as Language) }),
    },
    link: "/me/talk",
    dedupeKey: toHim,
    expiresAt,
  };
  const office: Letter = {
    kind: "office_talk",
    to: { email: talk.hostEmail, phone: talk.hostPhone },
    language: talk.hostLanguage,
    accountId: talk.hostId,
    facts: {
      name: talk.by,
      man: talk.name,
      starts,
      where: whereInWords(talk, talk.hostLanguage as Language),
    },
    link: `/office/people/${personId}`,
    dedupeKey: toOffice,
    expiresAt,
  };
  const remindAt = helsinkiInstant(addDays(dayOf(starts), -1), REMIND_AT);
  const reminding: Letter = {
    ...his,
    kind: isByPhone ? "phone_talk_reminder" : "talk_reminder",
    dedupeKey: reminder,
    dueAt: remindAt,
    expiresAt: addHours(starts, -REMIND_UNTIL_HOURS),
  };
  const letters = [
    his,
    ...(remindAt > at ? [reminding] : []),
    ...(talk.hostClosedAt ? [] : [office]),
  ];
  await write(trx, letters, at);
}

/** Another time holds, or none: what has not gone yet about the one that was picked is taken back. */
export async function withdrawTalkAgreed(trx: Db, personId: string, at: Instant) {
  const picked = await trx
    .selectFrom("talk_offer")
    .select(["id as offerId", "picked_at as pickedAt"])
    .where("person_id", "=", personId)
    .where("picked_at", "is not", null)
    .execute();
  const keys = picked.flatMap(({ offerId, pickedAt }) =>
    pickedAt ? keysOf({ offerId, pickedAt }) : [],
  );
  await withdrawLetters(trx, keys, at);
}

/** Where a talk is, for a letter; offered before anybody had to say where, a dash. */
export function whereInWords(
  { way, place }: { way: string | null; place: string | null },
  language: Language,
): string {
  return way === "phone" ? translatorFor(language)("agreement:talk.by_phone") : (place ?? "–");
}

function keysOf({ offerId, pickedAt }: Picking): [string, string, string] {
  const key = `${offerId} ${pickedAt}`;
  return [`talk_agreed ${key}`, `office_talk ${key}`, `talk_reminder ${key}`];
}
