import { type Kysely, sql } from "kysely";

/** Today looks at what is open and what is new, and at nothing that years have left behind. */
export async function up(db: Kysely<unknown>) {
  await sql`drop index pair_proposal_closed`.execute(db);
  await sql`drop index role_stage`.execute(db);
  for (const index of [
    "role_stage on role (kind, stage, stage_on, person_id, waiting_since, break_until, coordinator_id)",
    "pair_started on pair (started_on)",
    "role_started on role (started_on)",
    "pair_proposal_closed on pair_proposal (closed_at, participant_id, support_person_id)",
    "shown_man_to_meet on shown_man (person_id, other_id) where answer = 'meet'",
    "feedback_open on feedback (received_at) where answered_at is null",
  ]) {
    await sql.raw(`create index ${index}`).execute(db);
  }
}
