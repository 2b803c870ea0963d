import { type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";

export type Contacts = { email: string | null; phone: string | null };

/**
 * Opens an account that signs in with these contacts and returns its id; null when he gave none,
 * or when one of them belongs to an open account already: a contact never changes hands silently.
 */
export async function openAccount(
  trx: Db,
  {
    name,
    email,
    phone,
    language,
    at = now(),
  }: Contacts & { name: string; language: Language; at?: Instant },
): Promise<string | null> {
  if ((!email && !phone) || (await accountsWith(trx, { email, phone })).length > 0) return null;
  const id = newId();
  await trx
    .insertInto("account")
    .values({ id, name, email, phone, language, created_at: at })
    .execute();
  return id;
}

/** The open accounts that sign in with one of these contacts: at most two. */
export async function accountsWith(db: Db, { email, phone }: Contacts): Promise<string[]> {
  const rows = await db
    .selectFrom("account")
    .select("id")
    .where("closed_at", "is", null)
    .where((eb) => eb.or([eb("email", "=", email ?? ""), eb("phone", "=", phone ?? "")]))
    .execute();
  return rows.map((row) => row.id);
}

/**
 * He has another name, language or contact now. His account signs in with the new contacts, unless
 * one of them belongs to somebody else's: then the old ones stay, and the answer is false.
 */
export async function correctAccount(
  trx: Db,
  {
    accountId,
    name,
    email,
    phone,
    language,
  }: Contacts & { accountId: string; name: string; language: Language },
): Promise<boolean> {
  const others = (await accountsWith(trx, { email, phone })).filter((id) => id !== accountId);
  const contacts = others.length === 0 ? { email, phone } : {};
  await trx
    .updateTable("account")
    .set({ name, language, ...contacts })
    .where("id", "=", accountId)
    .execute();
  return others.length === 0;
}
