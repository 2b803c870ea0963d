import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { now } from "#app/domain/day.ts";
import { wantNoLetters } from "#app/domain/messages/fewer-letters.server.ts";
import { noteUnreachable } from "#app/domain/messages/reach.server.ts";
import { letterCameBack } from "#app/domain/people/reach.server.ts";
import type { Db } from "#db/open.ts";

/** One whom no letter reaches, one whose other contact is used, and one who does not want reminders. */
export async function hearWhereLettersArrive(db: Db, { kaisa }: { kaisa: Coordinator }) {
  const at = now();
  const men = await db
    .selectFrom("person")
    .innerJoin("role", "role.person_id", "person.id")
    .select(["person.id", "person.email", "person.phone"])
    .where("role.kind", "=", "participant")
    .where("role.stage", "=", "waiting")
    .where("person.protected_on", "is", null)
    .orderBy("person.created_at")
    .orderBy("person.name")
    .execute();
  const silent = men.findLast(({ email, phone }) => !email && phone);
  if (silent?.phone) {
    await letterCameBack(db, { by: kaisa, personId: silent.id, contact: silent.phone, at });
  }
  const both = men.find(({ email, phone }) => email && phone);
  if (both?.email) await noteUnreachable(db, { contact: both.email, how: "refused", at });
  const reader = await db
    .selectFrom("letter_reader")
    .innerJoin("person", "person.id", "letter_reader.person_id")
    .select("letter_reader.token")
    .orderBy("person.created_at")
    .orderBy("person.name")
    .executeTakeFirst();
  if (reader) await wantNoLetters(db, { token: reader.token, group: "reminders", at });
}
