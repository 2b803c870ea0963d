import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`alter table sign_up add column reminded_at text`.execute(db);
  await sql`alter table sign_up add column no_reminder_since text`.execute(db);
}
