import { type Instant, now } from "#app/domain/day.ts";
import { hashToken, newId } from "#app/domain/id.ts";
import { isSameHash, keyedHash } from "#app/domain/keyed-hash.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import { DEFAULT_LANGUAGE, isLanguage } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { Man } from "./viewer.ts";

/**
 * A new secret address for a man's own calendar; the one before stops working. The token is made
 * from the link's id and our secret, so that he can be shown it again and the database alone gives
 * it to nobody: it keeps the hash only.
 */
export function makeCalendarLink(db: Db, { man, at = now() }: { man: Man; at?: Instant }) {
  return asOne(db, async (trx) => {
    await stopCalendarLink(trx, { man });
    const id = newId();
    await trx
      .insertInto("calendar_link")
      .values({
        id,
        account_id: man.accountId,
        token_hash: hashToken(tokenOf(id)),
        created_at: at,
      })
      .execute();
  });
}

/** His times are under no address any more. */
export async function stopCalendarLink(db: Db, { man }: { man: Man }) {
  await db.deleteFrom("calendar_link").where("account_id", "=", man.accountId).execute();
}

/** The link that he has; `token` null where our secret has changed since and he needs a new one. */
export async function calendarLinkOf(db: Db, { man }: { man: Man }) {
  const link = await db
    .selectFrom("calendar_link")
    .select(["id", "token_hash as tokenHash", "created_at as madeAt"])
    .where("account_id", "=", man.accountId)
    .executeTakeFirst();
  if (!link) return null;
  const token = tokenOf(link.id);
  return {
    madeAt: link.madeAt as Instant,
    token: isSameHash(hashToken(token), link.tokenHash) ? token : null,
  };
}

/** The man whose calendar a token opens. Unknown, stopped, and of a closed account look the same. */
export async function holderOfCalendarLink(db: Db, token: string) {
  const holder = await db
    .selectFrom("calendar_link")
    .innerJoin("account", "account.id", "calendar_link.account_id")
    .innerJoin("person", "person.account_id", "account.id")
    .select(["person.id as personId", "account.language"])
    .where("calendar_link.token_hash", "=", hashToken(token))
    .where("account.closed_at", "is", null)
    .where("person.forgotten_on", "is", null)
    .executeTakeFirst();
  if (!holder) throw new NotFound();
  const { language } = holder;
  return { ...holder, language: isLanguage(language) ? language : DEFAULT_LANGUAGE };
}

/** 192 bits that nobody can guess without our secret. */
function tokenOf(linkId: string) {
  return keyedHash("calendar link", linkId).slice(0, 32);
}
