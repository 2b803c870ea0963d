import { randomInt } from "node:crypto";
import { addHours, type Instant, now } from "#app/domain/day.ts";
import { hashToken, newId, newToken } from "#app/domain/id.ts";
import { isSameHash, keyedHash } from "#app/domain/keyed-hash.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { CARD_DAYS, PIN_TRIES } from "./card-rules.ts";

/**
 * Makes a card for an account and returns its two secrets, which are kept nowhere: the token in
 * the QR code and the PIN, to be handed over apart. The card before stops working.
 */
export function makeCard(
  db: Db,
  { accountId, by, at = now() }: { accountId: string; by: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    await revokeCard(trx, { accountId, by, at });
    const id = newId();
    const token = newToken();
    const pin = String(randomInt(1_000_000)).padStart(6, "0");
    const expiresAt = addHours(at, CARD_DAYS * 24);
    await trx
      .insertInto("sign_in_card")
      .values({
        id,
        account_id: accountId,
        token_hash: hashToken(token),
        pin_hash: pinHash(id, pin),
        created_at: at,
        created_by: by,
        expires_at: expiresAt,
      })
      .execute();
    return { token, pin, expiresAt };
  });
}

/** Stops the account's card, when it has one: it was lost, or it did its work. */
export async function revokeCard(
  trx: Db,
  { accountId, by, at = now() }: { accountId: string; by: string; at?: Instant },
) {
  await trx
    .updateTable("sign_in_card")
    .set({ revoked_at: at, revoked_by: by })
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .execute();
}

/** Whether the card still asks for its PIN. An unknown, old, revoked or blocked one does not. */
export async function isCardUsable(db: Db, token: string, at: Instant = now()): Promise<boolean> {
  const card = await cardBehind(db, token);
  return card !== undefined && card.expiresAt > at && card.tries < PIN_TRIES;
}

/**
 * The account that the card with its PIN opens. A card may be used again until it expires; five
 * wrong PINs in a row block it. Refuses `card_over` and `pin_wrong`.
 */
export async function signInByCard(
  db: Db,
  { token, pin, at = now() }: { token: string; pin: string; at?: Instant },
): Promise<string> {
  const outcome = await db.transaction().execute(async (trx): Promise<Outcome> => {
    const card = await cardBehind(trx, token);
    if (!card || card.expiresAt <= at || card.tries >= PIN_TRIES) return { no: "card_over" };
    const isRight = isSameHash(card.pinHash, pinHash(card.id, pin));
    await trx
      .updateTable("sign_in_card")
      .set(isRight ? { tries: 0, last_used_at: at } : { tries: card.tries + 1 })
      .where("id", "=", card.id)
      .execute();
    if (isRight) return { accountId: card.accountId };
    return { no: card.tries + 1 < PIN_TRIES ? "pin_wrong" : "card_over" };
  });
  if ("no" in outcome) throw new Refusal(outcome.no, { field: "pin" });
  return outcome.accountId;
}

type Outcome = { accountId: string } | { no: string };

/** The card that an account holds now, for the office. */
export function cardOf(db: Db, accountId: string, at: Instant = now()) {
  return db
    .selectFrom("sign_in_card")
    .innerJoin("account as maker", "maker.id", "sign_in_card.created_by")
    .select([
      "sign_in_card.created_at as createdAt",
      "sign_in_card.expires_at as expiresAt",
      "sign_in_card.last_used_at as lastUsedAt",
      "sign_in_card.tries",
      "maker.name as createdBy",
    ])
    .where("sign_in_card.account_id", "=", accountId)
    .where("sign_in_card.revoked_at", "is", null)
    .where("sign_in_card.expires_at", ">", at)
    .executeTakeFirst();
}

/** Removes cards that nobody can use any more. */
export async function forgetOldCards(db: Db, at: Instant = now()) {
  await db
    .deleteFrom("sign_in_card")
    .where((eb) => eb.or([eb("expires_at", "<", at), eb("revoked_at", "<", addHours(at, -24))]))
    .execute();
}

function cardBehind(db: Db, token: string) {
  return db
    .selectFrom("sign_in_card")
    .innerJoin("account", "account.id", "sign_in_card.account_id")
    .select([
      "sign_in_card.id",
      "sign_in_card.account_id as accountId",
      "sign_in_card.pin_hash as pinHash",
      "sign_in_card.expires_at as expiresAt",
      "sign_in_card.tries",
    ])
    .where("sign_in_card.token_hash", "=", hashToken(token))
    .where("sign_in_card.revoked_at", "is", null)
    .where("account.closed_at", "is", null)
    .executeTakeFirst();
}

function pinHash(cardId: string, pin: string) {
  return keyedHash("card PIN", `${cardId} ${pin}`);
}
