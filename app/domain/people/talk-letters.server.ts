import type { Instant } from "#app/domain/day.ts";
import { type Letter, withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";

/** One pressing of one of the times: about each both hear once. */
type Picking = { offerId: string; pickedAt: string };

/** He and whoever talks with him hear that the time is agreed on. */
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
  const [toHim, toOffice] = keysOf(picking);
  const { starts } = talk;
  const expiresAt = starts as Instant;
  const his: Letter = {
    kind: "talk_agreed",
    to: { email: talk.email, phone: talk.phone },
    language: talk.language,
    accountId: talk.accountId,
    personId,
    facts: { name: talk.name, by: talk.by, starts },
    link: "/me/talk",
    dedupeKey: toHim,
    expiresAt,
  };
  const office: Letter = {
    kind: "office_talk",
    to: { email: talk.hostEmail, phone: talk.hostPhone },
    language: talk.hostLanguage,
    accountId: talk.hostId,
    facts: { name: talk.by, man: talk.name, starts },
    link: `/office/people/${personId}`,
    dedupeKey: toOffice,
    expiresAt,
  };
  await write(trx, talk.hostClosedAt ? [his] : [his, office], at);
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

function keysOf({ offerId, pickedAt }: Picking): [string, string] {
  return [`talk_agreed ${offerId} ${pickedAt}`, `office_talk ${offerId} ${pickedAt}`];
}
