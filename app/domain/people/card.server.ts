import { openCardAccount } from "#app/domain/accounts/card-account.server.ts";
import { cardOf, makeCard, revokeCard } from "#app/domain/accounts/cards.server.ts";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { personEntrustedTo } from "./entrusted.server.ts";

type Asked = { by: Coordinator; personId: string; at?: Instant };

/**
 * Gives a man a card to sign in with, for one who has no e-mail. He gets an account when he has
 * none; the card before stops working. The secrets come back once and are kept nowhere;
 * `language` is the one that he reads.
 */
export function giveCard(db: Db, { by, personId, at = now() }: Asked) {
  return asOne(db, async (trx) => {
    const person = await personEntrustedTo(trx, by, personId);
    const accountId = person.accountId ?? (await openAccountFor(trx, person.id, at));
    const card = await makeCard(trx, { accountId, by: by.accountId, at });
    await audit(trx, { by: by.accountId, personId, what: "card_given" }, at);
    return { ...card, language: await languageOf(trx, personId) };
  });
}

/** Takes the card back: it was lost, or it is no longer needed. */
export function takeCardBack(db: Db, { by, personId, at = now() }: Asked) {
  return asOne(db, async (trx) => {
    const person = await personEntrustedTo(trx, by, personId);
    if (!person.accountId) return;
    await revokeCard(trx, { accountId: person.accountId, by: by.accountId, at });
    await audit(trx, { by: by.accountId, personId, what: "card_taken_back" }, at);
  });
}

/** What the card page shows: whose, and the card he holds now. */
export async function cardScreen(db: Db, { by, personId, at = now() }: Asked) {
  const person = await personEntrustedTo(db, by, personId);
  await audit(db, { by: by.accountId, personId, what: "card_seen" }, at);
  return {
    name: person.name,
    isProtected: person.protectedOn !== null,
    card: person.accountId ? ((await cardOf(db, person.accountId, at)) ?? null) : null,
  };
}

async function languageOf(trx: Db, personId: string): Promise<string> {
  const person = trx.selectFrom("person").select("language").where("id", "=", personId);
  return (await person.executeTakeFirstOrThrow()).language;
}

async function openAccountFor(trx: Db, personId: string, at: Instant): Promise<string> {
  const person = await trx
    .selectFrom("person")
    .select(["name", "language"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  const accountId = await openCardAccount(trx, { ...person, at });
  await trx
    .updateTable("person")
    .set({ account_id: accountId, changed_at: at })
    .where("id", "=", personId)
    .execute();
  return accountId;
}
