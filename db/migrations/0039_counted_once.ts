import { type Kysely, sql } from "kysely";

/** Of one man, one sign-up carries a source: that he came may be noted of another one. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table source_step add column came_on text`.execute(db);
  await sql`create index sign_up_whose on sign_up (contact_key) where forgotten_at is null`.execute(
    db,
  );
}
