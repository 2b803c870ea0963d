import type { Db } from "#db/open.ts";

/** What a man is with us: each role with its steps, who looks after him, when he was trained. */
export async function rolesInMyData(db: Db, personId: string) {
  const roles = await db
    .selectFrom("role")
    .leftJoin("account", "account.id", "role.coordinator_id")
    .select([
      "role.id",
      "role.kind",
      "role.stage",
      "role.stage_on as stageOn",
      "role.started_on as startedOn",
      "role.capacity",
      "role.break_until as breakUntil",
      "role.waiting_since as waitingSince",
      "role.trained_on as trainedOn",
      "account.name as coordinator",
    ])
    .where("role.person_id", "=", personId)
    .orderBy("role.started_on")
    .execute();
  const steps = await db
    .selectFrom("role_step")
    .innerJoin("role", "role.id", "role_step.role_id")
    .select([
      "role_step.role_id as roleId",
      "role_step.stage",
      "role_step.taken_on as on",
      "role_step.recorded_at as recordedAt",
    ])
    .where("role.person_id", "=", personId)
    .orderBy("role_step.number")
    .execute();
  return roles.map(({ id, ...role }) => ({
    ...role,
    steps: steps.filter(({ roleId }) => roleId === id).map(({ roleId: _, ...step }) => step),
  }));
}

/** Times for the talk to get to know him: which were offered, and which he has picked. */
export function talksInMyData(db: Db, personId: string) {
  return db
    .selectFrom("talk_offer")
    .innerJoin("account", "account.id", "talk_offer.offered_by")
    .select([
      "talk_offer.starts_at as startsAt",
      "talk_offer.offered_at as offeredAt",
      "talk_offer.picked_at as pickedAt",
      "talk_offer.way",
      "talk_offer.place",
      "account.name as by",
    ])
    .where("talk_offer.person_id", "=", personId)
    .orderBy("talk_offer.starts_at")
    .execute();
}
