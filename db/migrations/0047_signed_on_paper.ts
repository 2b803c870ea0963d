import { type Kysely, sql } from "kysely";

/** An agreement signed on paper is noted by the office: who noted it; null: he signed it here himself. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table signed_agreement add column noted_by text references account (id)`.execute(
    db,
  );
}
