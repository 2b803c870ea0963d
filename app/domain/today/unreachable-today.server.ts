import { sql } from "kysely";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import type { Db } from "#db/open.ts";

/** Men who are with us and at none of whose contacts anything arrives. */
export function unreachableMen(db: Db) {
  const dead = db.selectFrom("unreachable_contact").select("contact");
  const role = db
    .selectFrom("role")
    .whereRef("role.person_id", "=", sql.ref("person.id"))
    .where("role.stage", "not in", CLOSED_STAGES);
  return db
    .selectFrom("person")
    .select([
      "person.id as personId",
      sql<string>`(select max(noted_at) from unreachable_contact
        where contact in (person.email, person.phone))`.as("at"),
      role
        .select("role.coordinator_id")
        .where("role.coordinator_id", "is not", null)
        .limit(1)
        .as("coordinatorId"),
    ])
    .where((eb) => eb.or([eb("person.email", "in", dead), eb("person.phone", "in", dead)]))
    .where((eb) => eb.or([eb("person.email", "is", null), eb("person.email", "in", dead)]))
    .where((eb) => eb.or([eb("person.phone", "is", null), eb("person.phone", "in", dead)]))
    .where(({ exists }) => exists(role.select("role.id")));
}
