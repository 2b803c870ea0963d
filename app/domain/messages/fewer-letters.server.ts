import { type Instant, now } from "#app/domain/day.ts";
import { newToken } from "#app/domain/id.ts";
import { keyedHash } from "#app/domain/keyed-hash.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { kindsIn, LETTER_GROUPS, type LetterGroup, traitsOf } from "./kinds.ts";
import type { FewerShort } from "./letters.server.ts";

type Addressed = { kind: string; recipient: string; person_id: string | null };

/** Whose wishes count: the man's, whatever his contact is; without a man, the contact's. */
function readerOf({ recipient, person_id }: Omit<Addressed, "kind">): string {
  return person_id ? `person ${person_id}` : keyedHash("letter reader", recipient);
}

/** Which of these letters may be written; whoever may get fewer has a link from then on. */
export async function wantedLetters<L extends Addressed>(trx: Db, letters: L[], at: Instant) {
  const optional = letters.filter(({ kind }) => traitsOf(kind)?.group);
  if (optional.length === 0) return letters;
  const readers = new Map(optional.map((one) => [readerOf(one), one.person_id]));
  await trx
    .insertInto("letter_reader")
    .values(
      [...readers].map(([who, personId]) => ({
        who,
        person_id: personId,
        token: newToken(),
        written_at: at,
      })),
    )
    .onConflict((conflict) => conflict.column("who").doUpdateSet({ written_at: at }))
    .execute();
  const unwanted = await trx
    .selectFrom("unwanted_letters")
    .select(["who", "letter_group"])
    .where("who", "in", [...readers.keys()])
    .execute();
  const isUnwanted = (letter: L) =>
    unwanted.some(
      (one) => one.letter_group === traitsOf(letter.kind)?.group && one.who === readerOf(letter),
    );
  return letters.filter((letter) => !isUnwanted(letter));
}

/** The path of the link for a letter, without the language; null for what cannot be left out. */
export async function fewerPath(db: Db, letter: Addressed): Promise<string | null> {
  const group = traitsOf(letter.kind)?.group;
  if (!group) return null;
  const reader = await db
    .selectFrom("letter_reader")
    .select("token")
    .where("who", "=", readerOf(letter))
    .executeTakeFirst();
  return reader ? `/fewer/${reader.token}/${group}` : null;
}

/** As many letters of the token as find one reader and nobody guesses: 60 bits. */
const CODE_LETTERS = 10;

/** The link in a text message. The first is the first of those that are still kept: thirty days. */
export async function fewerShort(
  db: Db,
  letter: Addressed & { id: string },
): Promise<FewerShort | null> {
  const group = traitsOf(letter.kind)?.group;
  const token = group && (await fewerPath(db, letter))?.split("/")[2];
  if (!token) return null;
  const before = await db
    .selectFrom("message")
    .select("id")
    .where("recipient", "=", letter.recipient)
    .where("kind", "in", LETTER_GROUPS.flatMap(kindsIn))
    .where("sent_at", "is not", null)
    .executeTakeFirst();
  return { path: `/f/${token.slice(0, CODE_LETTERS)}`, isFirst: before === undefined };
}

/** Whose link it is that begins like this, and in which language he is written to, where we know; null: nobody's. */
export async function readerByCode(db: Db, code: string) {
  if (code.length < CODE_LETTERS) return null;
  const reader = await db
    .selectFrom("letter_reader")
    .leftJoin("person", "person.id", "letter_reader.person_id")
    .select(["letter_reader.token", "person.language"])
    .where("letter_reader.token", ">=", code)
    .where("letter_reader.token", "<", `${code}~`)
    .executeTakeFirst();
  return reader?.token.startsWith(code) ? reader : null;
}

/** What the link shows: each group, and since when he does not want it. */
export async function lettersOfReader(db: Db, token: string) {
  const who = await readerByToken(db, token);
  const unwanted = await db
    .selectFrom("unwanted_letters")
    .select(["letter_group", "since"])
    .where("who", "=", who)
    .execute();
  return LETTER_GROUPS.map((group) => ({
    group,
    isWanted: !unwanted.some((one) => one.letter_group === group),
  }));
}

type Choice = { token: string; group: string; at?: Instant };

/** "Fewer letters": none of this group from now on, nor what is waiting to go. Twice is once. */
export function wantNoLetters(db: Db, { token, group, at = now() }: Choice) {
  return asOne(db, async (trx) => {
    const who = await readerByToken(trx, token);
    const letterGroup = known(group);
    await trx
      .insertInto("unwanted_letters")
      .values({ who, letter_group: letterGroup, since: at })
      .onConflict((conflict) => conflict.columns(["who", "letter_group"]).doNothing())
      .execute();
    const waiting = await trx
      .selectFrom("message")
      .select(["id", "recipient", "person_id"])
      .where("kind", "in", kindsIn(letterGroup))
      .where("sent_at", "is", null)
      .where("dropped_at", "is", null)
      .execute();
    const his = waiting.filter((letter) => readerOf(letter) === who).map(({ id }) => id);
    if (his.length === 0) return;
    await trx.updateTable("message").set({ dropped_at: at }).where("id", "in", his).execute();
  });
}

/** He wants them again. */
export function wantLetters(db: Db, { token, group }: Choice) {
  return asOne(db, async (trx) => {
    const who = await readerByToken(trx, token);
    await trx
      .deleteFrom("unwanted_letters")
      .where("who", "=", who)
      .where("letter_group", "=", known(group))
      .execute();
  });
}

/** The link of a man who is signed in; null as long as nothing has been written to him. */
export async function linkToFewer(db: Db, personId: string): Promise<string | null> {
  const reader = await db
    .selectFrom("letter_reader")
    .select("token")
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return reader ? `/fewer/${reader.token}` : null;
}

/** Which letters a man does not want, and since when: for the office and for himself. */
export function unwantedBy(db: Db, personId: string) {
  return db
    .selectFrom("unwanted_letters")
    .innerJoin("letter_reader", "letter_reader.who", "unwanted_letters.who")
    .select(["unwanted_letters.letter_group as group", "unwanted_letters.since"])
    .where("letter_reader.person_id", "=", personId)
    .orderBy("unwanted_letters.since")
    .execute();
}

function known(group: string): LetterGroup {
  const found = LETTER_GROUPS.find((one) => one === group);
  if (!found) throw new NotFound();
  return found;
}

async function readerByToken(db: Db, token: string): Promise<string> {
  const reader = await db
    .selectFrom("letter_reader")
    .select("who")
    .where("token", "=", token)
    .executeTakeFirst();
  if (!reader) throw new NotFound();
  return reader.who;
}
