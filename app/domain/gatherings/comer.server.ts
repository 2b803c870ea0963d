import type { ExpressionBuilder } from "kysely";
import type { Contact } from "#app/domain/contact.ts";
import { fold } from "#app/domain/fold.ts";
import { newId } from "#app/domain/id.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";

/** Who signs up, and by what he is known again. */
export type Comer = {
  personId: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  contactKey: string;
};

type Said = { personId?: string | null; name?: string; contact?: Contact | null };

/** A signed-in man as we know him; anyone else as he says. */
export function comerOf(trx: Db, said: Said): Promise<Comer> {
  return said.personId ? knownMan(trx, said.personId) : guest(trx, said);
}

/** The sign-up that this man has already for a date, if any. */
export function signUpOf(trx: Db, eventId: string, comer: Omit<Comer, "name">) {
  return trx
    .selectFrom("sign_up")
    .select(["id", "token", "name", "email", "phone", "language", "person_id as personId"])
    .where("event_id", "=", eventId)
    .where("cancelled_at", "is", null)
    .where(isHisRow(comer))
    .orderBy((eb) =>
      eb
        .case()
        .when("person_id", "=", comer.personId ?? "")
        .then(0)
        .else(1)
        .end(),
    )
    .executeTakeFirst();
}

/** That a sign-up, for one date or a series, or a place in a queue is this man's. */
export function isHisRow(comer: Omit<Comer, "name">) {
  return (
    eb:
      | ExpressionBuilder<Schema, "sign_up">
      | ExpressionBuilder<Schema, "waiting">
      | ExpressionBuilder<Schema, "series_sign_up">,
  ) => {
    const row = eb as ExpressionBuilder<Schema, "sign_up">;
    return row.or([
      row("contact_key", "in", keysOf(comer)),
      ...(comer.personId ? [row("person_id", "=", comer.personId)] : []),
    ]);
  };
}

/**
 * A man with protected details is not found by his contact: somebody who knows his number and
 * tries it on every event must not learn where he goes. So his key is himself, and where he signs
 * up without an account, his contact with the name that he chose.
 */
async function knownMan(trx: Db, personId: string): Promise<Comer> {
  const man = await trx
    .selectFrom("person")
    .select(["name", "email", "phone", "protected_on as protectedOn"])
    .where("id", "=", personId)
    .executeTakeFirst();
  if (!man) throw new NotFound();
  const { name, email, phone, protectedOn } = man;
  const contact = protectedOn ? null : (email ?? phone);
  return { personId, name, email, phone, contactKey: contact ?? `person ${personId}` };
}

async function guest(trx: Db, { name, contact }: Said): Promise<Comer> {
  if (!name) throw new Error("a sign-up needs a man or a name");
  const { email = null, phone = null } = contact ?? {};
  const value = email ?? phone;
  if (!value) return { personId: null, name, email, phone, contactKey: `nobody ${newId()}` };
  const isProtected = await trx
    .selectFrom("person")
    .select("id")
    .where((eb) => eb.or([eb("email", "=", value), eb("phone", "=", value)]))
    .where("protected_on", "is not", null)
    .executeTakeFirst();
  const contactKey = isProtected ? `${value} ${fold(name)}` : value;
  return { personId: null, name, email, phone, contactKey };
}

/** A known man answers to each of his contacts; a guest to the one that he gave. */
function keysOf({ personId, email, phone, contactKey }: Omit<Comer, "name">): string[] {
  const his = personId && !contactKey.startsWith("person ") ? [email, phone] : [];
  return [contactKey, ...his.filter((contact) => contact !== null)];
}
