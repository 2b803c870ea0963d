import { addHours, type Instant, now } from "#app/domain/day.ts";
import { hashToken, newToken } from "#app/domain/id.ts";
import { DEFAULT_LANGUAGE, isLanguage } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { Viewer } from "./viewer.ts";

/** How long a session lives without being used. */
export const SESSION_DAYS = 30;
/** Staff screens hold other men's data: a shorter life. */
export const OFFICE_SESSION_HOURS = 12;
/** `seen_at` is written at most this often, so that reading pages does not write. */
const SEEN_EVERY_HOURS = 1;

/** Opens a session and returns the secret for the cookie; the database keeps only its hash. */
export async function openSession(
  db: Db,
  { accountId, at = now() }: { accountId: string; at?: Instant },
): Promise<string> {
  const account = await db
    .selectFrom("account")
    .select("office_role")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  const token = newToken();
  await db
    .insertInto("session")
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      created_at: at,
      seen_at: at,
      expires_at: addHours(at, lifeHours(account.office_role)),
    })
    .execute();
  return token;
}

/** The viewer behind a session secret, or null when it is unknown, expired or closed. */
export async function viewerBySession(
  db: Db,
  token: string,
  at: Instant = now(),
): Promise<Viewer | null> {
  const row = await db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .leftJoin("person", "person.account_id", "account.id")
    .select([
      "account.id as accountId",
      "account.name",
      "account.language",
      "account.office_role as officeRole",
      "person.id as personId",
      "session.seen_at as seenAt",
      "session.token_hash as tokenHash",
    ])
    .where("session.token_hash", "=", hashToken(token))
    .where("session.expires_at", ">", at)
    .where("account.closed_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  if (row.seenAt <= addHours(at, -SEEN_EVERY_HOURS)) {
    await db
      .updateTable("session")
      .set({ seen_at: at, expires_at: addHours(at, lifeHours(row.officeRole)) })
      .where("token_hash", "=", row.tokenHash)
      .execute();
  }
  return {
    accountId: row.accountId,
    name: row.name,
    language: isLanguage(row.language) ? row.language : DEFAULT_LANGUAGE,
    officeRole: row.officeRole,
    personId: row.personId,
  };
}

export async function closeSession(db: Db, token: string) {
  await db.deleteFrom("session").where("token_hash", "=", hashToken(token)).execute();
}

/** "Sign out everywhere": every session of the account ends at once. */
export async function closeAllSessions(db: Db, accountId: string) {
  await db.deleteFrom("session").where("account_id", "=", accountId).execute();
}

/** Removes sessions that are over. */
export async function forgetOldSessions(db: Db, at: Instant = now()) {
  await db.deleteFrom("session").where("expires_at", "<=", at).execute();
}

function lifeHours(officeRole: string | null) {
  return officeRole ? OFFICE_SESSION_HOURS : SESSION_DAYS * 24;
}
