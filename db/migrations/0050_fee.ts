import { type Kysely, sql } from "kysely";

/** What a gathering with a small fee costs a man, in cents. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table gathering add column fee_cents integer check (fee_cents > 0)`.execute(db);
}
