import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { addMinutes, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import { municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { refuseUnlessInUse } from "#app/domain/places/places.server.ts";
import { placeForOffice } from "#app/domain/places/screens.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { isTaken, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import { DEFAULT_LANGUAGE, type Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { personEntrustedTo } from "./entrusted.server.ts";
import { BY_PHONE } from "./forms.ts";
import { assignCoordinator } from "./lifecycle.server.ts";
import { CLOSED_STAGES } from "./stages.ts";
import { whereInWords, withdrawTalkAgreed, writeTalkAgreed } from "./talk-letters.server.ts";

/** A talk is over so long after its beginning. */
const TALK_MINUTES = 60;

/**
 * The office offers a man times for the talk to get to know him; he picks one. What was offered before
 * and what he had picked no longer holds. `where` is a public place of the list, or `BY_PHONE`: then the
 * office calls him. Refuses a time that is past, a place that is not in use, and a call to who has no
 * number.
 */
export function offerTalk(
  db: Db,
  {
    by,
    personId,
    times,
    where,
    at = now(),
  }: { by: Coordinator; personId: string; times: Instant[]; where: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const man = await personEntrustedTo(trx, by, personId);
    if (times.some((time) => time <= at)) throw new Refusal("time_is_past", { field: "day1" });
    if (where === BY_PHONE && !man.phone)
      throw new Refusal("no_phone_for_talk", { field: "where" });
    const said = await sayWhere(trx, where);
    await withdrawTalkAgreed(trx, personId, at);
    await trx.deleteFrom("talk_offer").where("person_id", "=", personId).execute();
    const offers = [...new Set(times)].map((startsAt) => ({
      id: newId(),
      person_id: personId,
      starts_at: startsAt,
      offered_at: at,
      offered_by: by.accountId,
      ...said,
    }));
    await trx.insertInto("talk_offer").values(offers).execute();
    const { language } = await trx
      .selectFrom("person")
      .select("language")
      .where("id", "=", personId)
      .executeTakeFirstOrThrow();
    await write(
      trx,
      {
        kind: "talk_offered",
        to: { email: man.email, phone: man.phone },
        language,
        accountId: man.accountId,
        personId,
        facts: { name: man.name, by: by.name, where: whereInWords(said, language as Language) },
        link: "/me/talk",
        dedupeKey: `talk_offered ${personId} ${at}`,
        expiresAt: [...times].sort().at(-1) ?? null,
      },
      at,
    );
    await audit(trx, { by: by.accountId, personId, what: "talk_offered" }, at);
    await takeOn(trx, { by, personId, at });
  });
}

/** Where a talk is, as it is kept: what he was told stays, whatever becomes of the place in the list. */
async function sayWhere(trx: Db, where: string) {
  if (where === BY_PHONE) return { way: "phone" as const, place: null };
  await refuseUnlessInUse(trx, where, "where");
  const place = await placeForOffice(trx, where);
  const town = municipalityName(place.municipalityCode, DEFAULT_LANGUAGE);
  return { way: "place" as const, place: `${place.name}, ${place.address}, ${town}` };
}

/** Whoever offers the talk looks after him, where nobody does yet: he has somebody whom he can ask. */
async function takeOn(
  trx: Db,
  { by, personId, at }: { by: Coordinator; personId: string; at: Instant },
) {
  const unled = await trx
    .selectFrom("role")
    .select("id")
    .where("person_id", "=", personId)
    .where("coordinator_id", "is", null)
    .where("stage", "not in", CLOSED_STAGES)
    .execute();
  for (const { id: roleId } of unled) {
    await assignCoordinator(trx, { by, roleId, coordinatorId: by.accountId, at });
  }
}

/**
 * He picks one of the times, and whoever offered it is told; another press picks another, the same again
 * changes nothing. Refuses what is past, not his, or not offered any more (`times_changed`).
 */
export function pickTalk(
  db: Db,
  { man, offerId, at = now() }: { man: Man; offerId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const offer = await trx
      .selectFrom("talk_offer")
      .select(["id", "picked_at as pickedAt"])
      .where("id", "=", offerId)
      .where("person_id", "=", man.personId)
      .where("starts_at", ">", at)
      .executeTakeFirst();
    if (!offer) throw new Refusal("times_changed", { field: "offerId" });
    if (offer.pickedAt) return;
    await withdrawTalkAgreed(trx, man.personId, at);
    await trx
      .updateTable("talk_offer")
      .set({ picked_at: null })
      .where("person_id", "=", man.personId)
      .execute();
    try {
      await trx
        .updateTable("talk_offer")
        .set({ picked_at: at })
        .where("id", "=", offerId)
        .execute();
    } catch (error) {
      throw isTaken(error) ? new Refusal("already_done") : error;
    }
    await writeTalkAgreed(trx, { personId: man.personId, offerId, pickedAt: at, at });
  });
}

/** The times that are offered to a man and still lie ahead, and the one that he has picked. */
export async function talksOf(db: Db, personId: string, at: Instant = now()) {
  const offers = await db
    .selectFrom("talk_offer")
    .innerJoin("account", "account.id", "talk_offer.offered_by")
    .select([
      "talk_offer.id",
      "talk_offer.starts_at as startsAt",
      "talk_offer.picked_at as pickedAt",
      "talk_offer.way",
      "talk_offer.place",
      "account.name as by",
    ])
    .where("talk_offer.person_id", "=", personId)
    .where("talk_offer.starts_at", ">", addMinutes(at, -TALK_MINUTES))
    .orderBy("talk_offer.starts_at")
    .execute();
  return offers.map(({ startsAt, pickedAt, ...offer }) => ({
    ...offer,
    startsAt: startsAt as Instant,
    isPicked: pickedAt !== null,
  }));
}
