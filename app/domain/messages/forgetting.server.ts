import { addHours, type Instant, now } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";

/** Letters hold names, contacts and links: when they have done their work they go. */
export const LETTERS_KEPT_DAYS = 30;
/** That nothing arrives at a contact is known as long as it is a man's, and else for so long. */
const UNREACHABLE_KEPT_DAYS = 90;

/** Removes letters that were sent, withdrawn or given up longer ago; what waits stays. */
export async function forgetOldLetters(db: Db, at: Instant = now()) {
  const before = addHours(at, -LETTERS_KEPT_DAYS * 24);
  await forgetReaders(db, at);
  await forgetUnreachable(db, addHours(at, -UNREACHABLE_KEPT_DAYS * 24));
  await db
    .deleteFrom("message")
    .where((eb) =>
      eb.or([
        eb("sent_at", "<", before),
        eb("dropped_at", "<", before),
        eb("gave_up_at", "<", before),
      ]),
    )
    .execute();
}

/** Every letter to a man, gone or waiting: he is to be forgotten. */
export async function forgetLettersTo(
  trx: Db,
  { personId, accountId }: { personId: string; accountId: string | null },
) {
  await trx.deleteFrom("letter_reader").where("person_id", "=", personId).execute();
  const { email, phone } = await trx
    .selectFrom("person")
    .select(["email", "phone"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  await trx
    .deleteFrom("unreachable_contact")
    .where("contact", "in", [email ?? "", phone ?? ""])
    .execute();
  await trx
    .deleteFrom("message")
    .where((eb) =>
      eb.or([eb("person_id", "=", personId), eb("account_id", "=", accountId ?? "nobody")]),
    )
    .execute();
}

/** A link that nobody has used goes after so long; a wish is kept while he is written to, a year at least. */
const LINKS_KEPT_DAYS = 90;
const WISHES_KEPT_DAYS = 400;

async function forgetReaders(db: Db, at: Instant) {
  const unwished = db.selectFrom("unwanted_letters").select("unwanted_letters.who");
  await db
    .deleteFrom("letter_reader")
    .where("person_id", "is", null)
    .where((eb) =>
      eb.or([
        eb("written_at", "<", addHours(at, -WISHES_KEPT_DAYS * 24)),
        eb.and([
          eb("written_at", "<", addHours(at, -LINKS_KEPT_DAYS * 24)),
          eb("who", "not in", unwished),
        ]),
      ]),
    )
    .execute();
}

async function forgetUnreachable(db: Db, before: Instant) {
  const known = (contact: "email" | "phone") =>
    db
      .selectFrom("person")
      .select((eb) => eb.ref(contact).$notNull().as("contact"))
      .where(contact, "is not", null);
  await db
    .deleteFrom("unreachable_contact")
    .where("noted_at", "<", before)
    .where("contact", "not in", known("email"))
    .where("contact", "not in", known("phone"))
    .execute();
}
