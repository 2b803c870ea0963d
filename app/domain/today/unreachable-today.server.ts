import { sql } from "kysely";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import type { Db } from "#db/open.ts";

/** Men who are with us and at none of whose contacts anything arrives. */
export function unreachableMen(db: Db) {
  const hasRole = (column: string) =>
    sql`select ${sql.ref(column)} from role where role.person_id = person.id
      and role.stage not in (${sql.join(CLOSED_STAGES)})`;
  return db
    .selectFrom("unreachable_contact as dead")
    .innerJoin("person", (join) =>
      join.on(sql<boolean>`person.email = dead.contact or person.phone = dead.contact`),
    )
    .select([
      "person.id as personId",
      sql<string>`max(dead.noted_at)`.as("at"),
      sql<string | null>`(${hasRole("role.coordinator_id")}
        and role.coordinator_id is not null limit 1)`.as("coordinatorId"),
    ])
    .where(sql<boolean>`exists (${hasRole("role.id")})`)
    .groupBy("person.id")
    .having(
      sql<boolean>`count(*) = case when person.email is null or person.phone is null then 1 else 2 end`,
    );
}
