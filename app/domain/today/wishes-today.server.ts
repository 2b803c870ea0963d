import { sql } from "kysely";
import { READY_STAGE } from "#app/domain/people/stages.ts";
import type { Db } from "#db/open.ts";

const READY = Object.values(READY_STAGE);

/**
 * Men who wait and would like to meet one who waits too, and about whom nobody has been asked since; in
 * the columns of `smallNeeds`.
 */
export function wishesToMeet(db: Db) {
  const isReady = (person: string) =>
    sql<boolean>`exists (select 1 from role where role.person_id = ${sql.ref(person)}
      and role.stage in (${sql.join(READY)}))`;
  return db
    .selectFrom("shown_man as wish")
    .select((eb) => [
      sql<"meets" | "meet_each_other">`case when exists (select 1 from shown_man as back
        where back.person_id = wish.other_id and back.other_id = wish.person_id
        and back.answer = 'meet') then 'meet_each_other' else 'meets' end`.as("kind"),
      "wish.person_id as id",
      sql<string | null>`wish.person_id`.as("personId"),
      sql<string>`wish.answered_at`.as("at"),
      eb
        .selectFrom("role")
        .select("role.coordinator_id")
        .whereRef("role.person_id", "=", "wish.person_id")
        .whereRef("role.kind", "=", "wish.side")
        .where("role.stage", "in", READY)
        .limit(1)
        .as("coordinatorId"),
      sql<string | null>`null`.as("substituteId"),
    ])
    .where("wish.answer", "=", "meet")
    .where(isReady("wish.person_id"))
    .where(isReady("wish.other_id"))
    .where(
      sql<boolean>`not exists (select 1 from pair_proposal where proposed_at >= wish.answered_at
        and wish.person_id in (participant_id, support_person_id)
        and wish.other_id in (participant_id, support_person_id))`,
    );
}
