import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";

/** What is for volunteers is not there for anybody else. */
export async function refuseUnlessVolunteer(db: Db, personId: string | null) {
  if (!(await volunteerStage(db, personId))) throw new NotFound();
}

/** Where a support person stands on his way; null for who is none, or has left. */
export async function volunteerStage(db: Db, personId: string | null): Promise<string | null> {
  if (!personId) return null;
  const role = await db
    .selectFrom("role")
    .select("stage")
    .where("person_id", "=", personId)
    .where("kind", "=", "support_person")
    .where("stage", "not in", CLOSED_STAGES)
    .executeTakeFirst();
  return role?.stage ?? null;
}

/** Who has talked with us may help at a date while he waits, and later. */
const MAY_HELP = ["talked", "in_training", "agreement_signed", "available"];

export function mayHelp(stage: string | null): boolean {
  return stage !== null && MAY_HELP.includes(stage);
}
