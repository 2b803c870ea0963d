import { sql } from "kysely";
import { READY_STAGE } from "#app/domain/people/stages.ts";
import type { Db } from "#db/open.ts";

const READY = Object.values(READY_STAGE);

/** Men who wait and would like to meet one who waits too, and about whom nobody has been asked since. */
export function wishesToMeet(db: Db) {
  const isReady = (person: string) =>
    sql<boolean>`exists (select 1 from role where role.person_id = ${sql.ref(person)}
      and role.stage in (${sql.join(READY)}))`;
  return db
    .selectFrom("shown_man as wish")
    .select((eb) => [
      sql<0 | 1>`exists (select 1 from shown_man as back
        where back.person_id = wish.other_id and back.other_id = wish.person_id
        and back.answer = 'meet')`.as("isMutual"),
      "wish.person_id as personId",
      sql<string>`wish.answered_at`.as("at"),
      eb
        .selectFrom("role")
        .select("role.coordinator_id")
        .whereRef("role.person_id", "=", "wish.person_id")
        .whereRef("role.kind", "=", "wish.side")
        .where("role.stage", "in", READY)
        .limit(1)
        .as("coordinatorId"),
    ])
    .where("wish.answer", "=", "meet")
    .where(isReady("wish.person_id"))
    .where(isReady("wish.other_id"))
    .where(
      sql<boolean>`not exists (select 1 from pair_proposal where proposed_at >= wish.answered_at
        and ((participant_id = wish.person_id and support_person_id = wish.other_id)
          or (participant_id = wish.other_id and support_person_id = wish.person_id)))`,
    );
}
