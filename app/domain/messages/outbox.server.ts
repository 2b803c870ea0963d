import { type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import type { Db } from "#db/open.ts";
import { wantedLetters } from "./fewer-letters.server.ts";
import type { LetterKind } from "./kinds.ts";
import { byWaysThatArrive } from "./other-ways.server.ts";

export type Letter = {
  kind: LetterKind;
  /** Where it goes. With both, mail: it is free and holds more. With neither, nothing is written. */
  to: { email: string | null; phone: string | null };
  language: string;
  accountId?: string | null;
  personId?: string | null;
  /** What the text speaks of. Names and times, never a surname or a contact of somebody else. */
  facts?: Record<string, string | number>;
  /** Path of the thing it is about, without the language: "/sign-ups/…". */
  link?: string;
  /** The same key is the same letter: written twice, it is sent once. */
  dedupeKey: string;
  dueAt?: Instant;
  /** From then on it is of no use to him, and is not sent. */
  expiresAt?: Instant | null;
};

/**
 * Writes letters to the outbox, in the transaction of what they tell about; not what he does not
 * want. Where nothing arrives they take his other way, or wait for the office to tell him.
 */
export async function write(db: Db, letters: Letter | Letter[], at: Instant = now()) {
  const all = [letters].flat().flatMap((letter) => rowOf(letter, at));
  const rows = await wantedLetters(db, await byWaysThatArrive(db, all, at), at);
  if (rows.length === 0) return;
  await db
    .insertInto("message")
    .values(rows)
    .onConflict((conflict) => conflict.column("dedupe_key").doNothing())
    .execute();
}

/**
 * Withdraws letters that are not sent yet, given up or not, when what they tell about is no longer true.
 * Returns the keys of those that would have gone.
 */
export async function withdrawLetters(
  db: Db,
  dedupeKeys: string[],
  at: Instant = now(),
): Promise<string[]> {
  if (dedupeKeys.length === 0) return [];
  const withdrawn = await db
    .updateTable("message")
    .set({ dropped_at: at })
    .where("dedupe_key", "in", dedupeKeys)
    .where("sent_at", "is", null)
    .where("dropped_at", "is", null)
    .returning(["dedupe_key as key", "gave_up_at as gaveUpAt"])
    .execute();
  return withdrawn.filter(({ gaveUpAt }) => gaveUpAt === null).map(({ key }) => key);
}

/**
 * The same for every letter that leads to one of these links: what they lead to is no more. A text
 * message that waits for the morning must not ask a man to what he called off at night.
 */
export async function withdrawLettersTo(db: Db, links: string[], at: Instant = now()) {
  if (links.length === 0) return;
  await db
    .updateTable("message")
    .set({ dropped_at: at })
    .where("link", "in", links)
    .where("sent_at", "is", null)
    .where("dropped_at", "is", null)
    .execute();
}

/** The same for all letters whose key begins so. Returns how many would have gone. */
export async function withdrawLettersAbout(db: Db, keyBegins: string, at: Instant = now()) {
  const withdrawn = await db
    .updateTable("message")
    .set({ dropped_at: at })
    .where("dedupe_key", ">=", keyBegins)
    .where("dedupe_key", "<", `${keyBegins}\uffff`)
    .where("sent_at", "is", null)
    .where("dropped_at", "is", null)
    .returning("gave_up_at as gaveUpAt")
    .execute();
  return withdrawn.filter(({ gaveUpAt }) => gaveUpAt === null).length;
}

/** Letters that nobody has tried to send yet go at another time. */
export async function moveLetters(trx: Db, dedupeKeys: string[], dueAt: Instant) {
  await trx
    .updateTable("message")
    .set({ due_at: dueAt, next_try_at: dueAt })
    .where("dedupe_key", "in", dedupeKeys)
    .where("sent_at", "is", null)
    .where("dropped_at", "is", null)
    .where("gave_up_at", "is", null)
    .whereRef("next_try_at", "=", "due_at")
    .execute();
}

/** Takes back letters as if they had never been written: no row stays that names anybody. */
export async function takeBackLetters(trx: Db, dedupeKeys: string[]) {
  await trx
    .deleteFrom("message")
    .where("dedupe_key", "in", dedupeKeys)
    .where("sent_at", "is", null)
    .execute();
}

function rowOf(letter: Letter, at: Instant) {
  const recipient = letter.to.email ?? letter.to.phone;
  if (!recipient) return [];
  const dueAt = letter.dueAt ?? at;
  return [
    {
      id: newId(),
      kind: letter.kind,
      channel: letter.to.email ? ("mail" as const) : ("sms" as const),
      recipient,
      other_contact: letter.to.email ? letter.to.phone : null,
      account_id: letter.accountId ?? null,
      person_id: letter.personId ?? null,
      language: letter.language,
      facts: JSON.stringify(letter.facts ?? {}),
      link: letter.link ?? null,
      dedupe_key: letter.dedupeKey,
      created_at: at,
      due_at: dueAt,
      next_try_at: dueAt,
      expires_at: letter.expiresAt ?? null,
    },
  ];
}
