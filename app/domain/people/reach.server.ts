import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { unwantedBy } from "#app/domain/messages/fewer-letters.server.ts";
import type { LetterGroup } from "#app/domain/messages/kinds.ts";
import {
  noteReachable,
  noteUnreachable,
  unreachableAmong,
} from "#app/domain/messages/reach.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { personEntrustedTo } from "./entrusted.server.ts";

/** `contact` is the one that the coordinator saw: another one by now is not found. */
type AtContact = { by: Coordinator; personId: string; contact: string; at?: Instant };

/** Letters come back from his address, or his number does not take text messages: none go there any more. */
export function letterCameBack(db: Db, { by, personId, contact, at = now() }: AtContact) {
  return asOne(db, async (trx) => {
    await contactOf(trx, { by, personId, contact });
    if (!(await noteUnreachable(trx, { contact, how: "office", by: by.accountId, at }))) return;
    const detail = contact.includes("@") ? "mail" : "sms";
    await audit(trx, { by: by.accountId, personId, what: "noted_unreachable", detail }, at);
  });
}

/** They arrive after all. Twice is once. */
export function lettersArriveAgain(db: Db, { by, personId, contact, at = now() }: AtContact) {
  return asOne(db, async (trx) => {
    await contactOf(trx, { by, personId, contact });
    if (!(await noteReachable(trx, { contact, at }))) return;
    const detail = contact.includes("@") ? "mail" : "sms";
    await audit(trx, { by: by.accountId, personId, what: "noted_reachable", detail }, at);
  });
}

/** Whether letters arrive at each of his contacts, and which he does not want. */
export async function reachOf(
  db: Db,
  { id, email, phone }: { id: string; email: string | null; phone: string | null },
) {
  const noted = await unreachableAmong(db, [email, phone]);
  const contacts = [email, phone].filter((one) => one !== null);
  return {
    contacts: contacts.map((contact) => {
      const note = noted.find((one) => one.contact === contact) ?? null;
      return { contact, note: note && { ...note, notedAt: note.notedAt as Instant } };
    }),
    unwanted: (await unwantedBy(db, id)).map(({ group, since }) => ({
      group: group as LetterGroup,
      since: since as Instant,
    })),
  };
}

/** The contacts of a man at which nothing arrives, and since when: for himself. */
export async function whereNothingArrives(db: Db, personId: string) {
  const { email, phone } = await db
    .selectFrom("person")
    .select(["email", "phone"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  const noted = await unreachableAmong(db, [email, phone]);
  return noted.map(({ contact, notedAt, how }) => ({ contact, since: notedAt, how }));
}

async function contactOf(trx: Db, { by, personId, contact }: Omit<AtContact, "at">) {
  const { email, phone } = await personEntrustedTo(trx, by, personId);
  if (contact !== email && contact !== phone) throw new NotFound();
}
