import type { Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { addressedTo, deadAmong, goAnew, waitingLetters } from "./other-ways.server.ts";

type Contacts = { email: string | null; phone: string | null };
type Changed = { personId: string; before: Contacts; after: Contacts; at: Instant };

/**
 * A man has other contacts now. What he gave is believed, whatever was noted about it before; letters
 * that wait for a contact that he does not have any more, or that arrived nowhere, go to the new one.
 */
export async function followNewContacts(trx: Db, { personId, before, after, at }: Changed) {
  const gained = contactsOf(after).filter((one) => !contactsOf(before).includes(one));
  const gone = contactsOf(before).filter((one) => !contactsOf(after).includes(one));
  if (gained.length === 0 && gone.length === 0) return;
  await trx.deleteFrom("unreachable_contact").where("contact", "in", gained).execute();
  const [recipient, other] = await living(trx, contactsOf(after));
  if (!recipient) return;
  const letters = await waitingLetters(trx)
    .where("person_id", "=", personId)
    // What is going out at this moment goes where it was addressed to.
    .where((eb) => eb.or([eb("claimed_until", "is", null), eb("claimed_until", "<=", at)]))
    .execute();
  const dead = await deadAmong(trx, letters);
  for (const letter of letters) {
    const isLost = letter.gave_up_at !== null && dead.has(letter.recipient);
    if (gone.includes(letter.recipient) || isLost) {
      await goAnew(trx, letter, { ...addressedTo(recipient), other_contact: other ?? null, at });
    } else if (letter.other_contact === otherOf(letter, before)) {
      const other_contact = otherOf(letter, after);
      await trx.updateTable("message").set({ other_contact }).where("id", "=", letter.id).execute();
    }
  }
}

/** Mail first: it is free and holds more. */
function contactsOf({ email, phone }: Contacts): string[] {
  return [email, phone].filter((one) => one !== null);
}

async function living(trx: Db, contacts: string[]) {
  const dead = await deadAmong(
    trx,
    contacts.map((recipient) => ({ recipient, other_contact: null })),
  );
  return contacts.filter((one) => !dead.has(one));
}

function otherOf({ channel }: { channel: "mail" | "sms" }, { email, phone }: Contacts) {
  return channel === "mail" ? phone : email;
}
