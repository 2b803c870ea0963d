import { type Kysely, sql } from "kysely";

/** Who has not ticked any time for the first meeting is reminded once for each offer. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table first_meeting add column participant_reminded_at text`.execute(db);
  await sql`alter table first_meeting add column support_person_reminded_at text`.execute(db);
}
