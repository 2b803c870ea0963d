import type { Instant } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import type { Db } from "#db/open.ts";
import { kindsThat, traitsOf } from "./kinds.ts";
import { NOTHING_ARRIVES } from "./outbox-state.ts";

type Addressed = {
  kind: string;
  channel: "mail" | "sms";
  recipient: string;
  other_contact: string | null;
};

/** New letters go where they arrive; what arrives nowhere is given up at once, for the office to see. */
export async function byWaysThatArrive<L extends Addressed>(trx: Db, letters: L[], at: Instant) {
  const dead = await deadAmong(trx, letters);
  return letters.map((letter) => {
    if (!dead.has(letter.recipient) || traitsOf(letter.kind)?.onlyThere) return letter;
    const other = letter.other_contact;
    return other && !dead.has(other)
      ? { ...letter, ...addressedTo(other) }
      : { ...letter, gave_up_at: at, last_error: NOTHING_ARRIVES };
  });
}

/** What waits to go to a dead contact goes by the other one; without any it is given up, visibly. */
export async function sendOtherwise(trx: Db, contact: string, at: Instant) {
  const letters = await waitingLetters(trx)
    .where("recipient", "=", contact)
    .where("gave_up_at", "is", null)
    .execute();
  const dead = await deadAmong(trx, letters);
  for (const letter of letters) {
    const other = letter.other_contact;
    if (other && !dead.has(other)) await goAnew(trx, letter, { ...addressedTo(other), at });
    else await giveUp(trx, letter, at);
  }
}

/** A letter that had gone has come back: it takes the other way, or the office tells him. */
export async function sendOneOtherwise(trx: Db, letterId: string, at: Instant) {
  const letter = await trx
    .selectFrom("message")
    .select(["id", "kind", "channel", "recipient", "other_contact", "due_at", "expires_at"])
    .where("id", "=", letterId)
    .where("kind", "not in", kindsThat("onlyThere"))
    .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", at)]))
    .executeTakeFirst();
  if (!letter) return;
  const dead = await deadAmong(trx, [letter]);
  const other = letter.other_contact;
  const nowhere = { gave_up_at: at, last_error: NOTHING_ARRIVES };
  const way = other && !dead.has(other) ? addressedTo(other) : nowhere;
  await goAnew(trx, letter, { sent_at: null, ...way, at });
}

/** What was given up because nothing arrived there. */
export async function letGoAgain(
  trx: Db,
  { contact, since, at }: { contact: string; since: string; at: Instant },
) {
  const letters = await waitingLetters(trx)
    .where("recipient", "=", contact)
    .where("gave_up_at", ">=", since)
    .execute();
  for (const letter of letters) await goAnew(trx, letter, { at });
}

/** What is neither sent nor withdrawn, given up or not; not what is about the very contact it goes to. */
export function waitingLetters(trx: Db) {
  return trx
    .selectFrom("message")
    .select(["id", "channel", "recipient", "other_contact", "due_at", "gave_up_at"])
    .where("kind", "not in", kindsThat("onlyThere"))
    .where("sent_at", "is", null)
    .where("dropped_at", "is", null);
}

type Going = Partial<
  Record<"sent_at" | "gave_up_at" | "last_error" | "other_contact", string | null>
> &
  Partial<{ channel: "mail" | "sms"; recipient: string }> & { at: Instant };

/** With a new id, so that no gateway takes it for what it has had, and no late report hits it. */
export async function goAnew(
  trx: Db,
  letter: { id: string; due_at: string },
  { at, ...going }: Going,
) {
  await trx
    .updateTable("message")
    .set({
      id: newId(),
      tries: 0,
      claimed_until: null,
      gave_up_at: null,
      next_try_at: letter.due_at > at ? letter.due_at : at,
      ...going,
    })
    .where("id", "=", letter.id)
    .execute();
}

function giveUp(trx: Db, { id }: { id: string }, at: Instant) {
  return trx
    .updateTable("message")
    .set((eb) => ({
      gave_up_at: at,
      claimed_until: null,
      last_error: eb.fn.coalesce("last_error", eb.val(NOTHING_ARRIVES)),
    }))
    .where("id", "=", id)
    .execute();
}

export async function deadAmong(
  trx: Db,
  letters: Pick<Addressed, "recipient" | "other_contact">[],
) {
  const contacts = letters.flatMap(({ recipient, other_contact }) => [recipient, other_contact]);
  if (contacts.length === 0) return new Set<string>();
  const dead = await trx
    .selectFrom("unreachable_contact")
    .select("contact")
    .where("contact", "in", [...new Set(contacts.filter((one) => one !== null))])
    .execute();
  return new Set(dead.map(({ contact }) => contact));
}

export function addressedTo(contact: string) {
  const channel = contact.includes("@") ? ("mail" as const) : ("sms" as const);
  return { channel, recipient: contact, other_contact: null };
}
