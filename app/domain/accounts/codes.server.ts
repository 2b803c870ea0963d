import { randomInt } from "node:crypto";
import type { Contact } from "#app/domain/contact.ts";
import { addHours, addMinutes, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { isSameHash, keyedHash } from "#app/domain/keyed-hash.server.ts";
import { takeBackLetters, withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import { noteReachable } from "#app/domain/messages/reach.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";

export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;
/** Per contact, so that nobody's phone can be flooded through us. */
export const CODES_PER_HOUR = 5;

/**
 * Sends a six-digit code to a contact that belongs to an account. Neither its answer nor its work
 * differ for a contact that we do not know, or that has had its codes for this hour: nobody learns
 * here who is with us. A new code retires the one before.
 */
export async function askForCode(
  db: Db,
  { contact, language, at = now() }: { contact: Contact; language: Language; at?: Instant },
) {
  const contactHash = hashOf(contact);
  await db.transaction().execute(async (trx) => {
    if ((await codesSince(trx, contactHash, addHours(at, -1))) >= CODES_PER_HOUR) return;
    const accountId = await accountBehind(trx, contact);
    await retireCode(trx, contactHash, at);
    const code = { id: newId(), digits: sixDigits() };
    await trx
      .insertInto("sign_in_code")
      .values({
        id: code.id,
        contact_hash: contactHash,
        code_hash: codeHash(code.id, code.digits),
        created_at: at,
        expires_at: addMinutes(at, CODE_MINUTES),
      })
      .execute();
    await sendOrPretend(trx, { code, contact, accountId, language, at });
  });
}

/**
 * The account that a right code opens; the code is used up. Refuses a wrong one (`code_wrong`),
 * one that is too old, retired, or never existed (`code_expired`), and any after five wrong tries
 * (`code_tries`). What an unknown contact gets is the same, try by try.
 */
export async function signInByCode(
  db: Db,
  { contact, digits, at = now() }: { contact: Contact; digits: string; at?: Instant },
): Promise<string> {
  const outcome = await db.transaction().execute(async (trx): Promise<Outcome> => {
    const active = await activeCode(trx, hashOf(contact));
    const accountId = await accountBehind(trx, contact);
    if (!active || active.expires_at <= at) return { no: "code_expired" };
    if (active.tries >= CODE_TRIES) return { no: "code_tries" };
    const isRight = isSameHash(active.code_hash, codeHash(active.id, digits));
    if (!isRight || !accountId) {
      await trx
        .updateTable("sign_in_code")
        .set({ tries: active.tries + 1 })
        .where("id", "=", active.id)
        .execute();
      return { no: active.tries + 1 < CODE_TRIES ? "code_wrong" : "code_tries" };
    }
    await trx
      .updateTable("sign_in_code")
      .set({ used_at: at })
      .where("id", "=", active.id)
      .execute();
    await withdrawLetters(trx, [letterKey(active.id)], at);
    await noteReachable(trx, { contact: contact.email ?? contact.phone, at });
    return { accountId };
  });
  if ("no" in outcome) throw new Refusal(outcome.no, { field: "code" });
  return outcome.accountId;
}

type Outcome = { accountId: string } | { no: string };

/** Removes codes that no limit counts any more. */
export async function forgetOldCodes(db: Db, at: Instant = now()) {
  await db.deleteFrom("sign_in_code").where("created_at", "<", addHours(at, -24)).execute();
}

type Sending = {
  code: { id: string; digits: string };
  contact: Contact;
  accountId: string | null;
  language: Language;
  at: Instant;
};

/** For an unknown contact the letter is written and taken away again, so that both take as long. */
async function sendOrPretend(trx: Db, { code, contact, accountId, language, at }: Sending) {
  await write(
    trx,
    {
      kind: "sign_in_code",
      to: contact,
      language,
      accountId,
      facts: { code: code.digits },
      dedupeKey: letterKey(code.id),
      expiresAt: addMinutes(at, CODE_MINUTES),
    },
    at,
  );
  if (!accountId) await takeBackLetters(trx, [letterKey(code.id)]);
}

async function codesSince(trx: Db, contactHash: string, since: Instant) {
  const { count } = await trx
    .selectFrom("sign_in_code")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("contact_hash", "=", contactHash)
    .where("created_at", ">", since)
    .executeTakeFirstOrThrow();
  return count;
}

function activeCode(trx: Db, contactHash: string) {
  return trx
    .selectFrom("sign_in_code")
    .select(["id", "code_hash", "expires_at", "tries"])
    .where("contact_hash", "=", contactHash)
    .where("used_at", "is", null)
    .where("retired_at", "is", null)
    .executeTakeFirst();
}

async function retireCode(trx: Db, contactHash: string, at: Instant) {
  const active = await activeCode(trx, contactHash);
  if (!active) return;
  await withdrawLetters(trx, [letterKey(active.id)], at);
  await trx
    .updateTable("sign_in_code")
    .set({ retired_at: at })
    .where("id", "=", active.id)
    .execute();
}

async function accountBehind(trx: Db, contact: Contact): Promise<string | null> {
  const row = await trx
    .selectFrom("account")
    .select("id")
    .where("closed_at", "is", null)
    .where(contact.email ? "email" : "phone", "=", contact.email ?? contact.phone)
    .executeTakeFirst();
  return row?.id ?? null;
}

function sixDigits() {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

function hashOf(contact: Contact) {
  return keyedHash("contact", contact.email ?? contact.phone);
}

function codeHash(id: string, digits: string) {
  return keyedHash("sign-in code", `${id} ${digits}`);
}

function letterKey(codeId: string) {
  return `sign_in_code ${codeId}`;
}
