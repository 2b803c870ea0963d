import type { Man } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/open.ts";

/** When and how he joined, to what he has agreed, and how he found us. */
export function registrationInMyData(db: Db, personId: string) {
  return db
    .selectFrom("person")
    .leftJoin("special_wish", "special_wish.person_id", "person.id")
    .leftJoin("source_application as applied", "applied.person_id", "person.id")
    .leftJoin("source", "source.code", "applied.code")
    .select([
      "person.created_at as registeredAt",
      "person.changed_at as changedAt",
      "person.consented_on as consentedOn",
      "person.consent_version as consentVersion",
      "person.adult_confirmed_on as adultConfirmedOn",
      "person.protected_on as protectedOn",
      "person.can_travel_on as canTravelOn",
      "person.source",
      "applied.code as cameVia",
      "applied.door as cameBy",
      "applied.applied_on as cameOn",
      "source.name as cameFrom",
      "special_wish.text as specialWish",
      "special_wish.consented_on as specialWishConsentedOn",
    ])
    .where("person.id", "=", personId)
    .executeTakeFirstOrThrow();
}

/** By what he signs in, where he is signed in, and the keys that he holds; not the secrets themselves. */
export async function accountInMyData(db: Db, { accountId, personId }: Man) {
  const account = await db
    .selectFrom("account")
    .leftJoin("calendar_link", "calendar_link.account_id", "account.id")
    .select([
      "account.name",
      "account.email",
      "account.phone",
      "account.language",
      "account.office_role as officeRole",
      "account.created_at as openedAt",
      "calendar_link.created_at as calendarLinkMadeAt",
    ])
    .where("account.id", "=", accountId)
    .executeTakeFirstOrThrow();
  const sessions = await db
    .selectFrom("session")
    .select(["created_at as openedAt", "seen_at as seenAt", "expires_at as endsAt"])
    .where("account_id", "=", accountId)
    .orderBy("created_at")
    .execute();
  const cards = await db
    .selectFrom("sign_in_card")
    .select([
      "created_at as givenAt",
      "expires_at as worksUntil",
      "last_used_at as usedAt",
      "revoked_at as takenBackAt",
    ])
    .where("account_id", "=", accountId)
    .orderBy("created_at")
    .execute();
  const signed = await db
    .selectFrom("signed_agreement")
    .select((eb) => [
      "version",
      "language",
      "name",
      "signed_on as on",
      "signed_at as at",
      eb.case().when("noted_by", "is", null).then("here").else("on_paper").end().as("how"),
    ])
    .where("person_id", "=", personId)
    .orderBy("signed_at")
    .execute();
  return { account: { ...account, sessions, cards }, signed };
}
