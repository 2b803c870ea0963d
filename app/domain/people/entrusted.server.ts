import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { maySeePerson } from "./access.ts";

/** The man, for whoever may see him; for everyone else he is not there. */
export async function personEntrustedTo(db: Db, viewer: Viewer, personId: string) {
  const person = await db
    .selectFrom("person")
    .select([
      "id",
      "account_id as accountId",
      "name",
      "email",
      "phone",
      "can_travel_on as canTravelOn",
      "protected_on as protectedOn",
      "same_contact_as as sameContactAs",
    ])
    .where("id", "=", personId)
    .where("forgotten_on", "is", null)
    .executeTakeFirst();
  if (!person || !maySeePerson(viewer, person.id)) throw new NotFound();
  return person;
}
