import { type Kysely, sql } from "kysely";

/**
 * What a man tells with a good face asks nothing of the office, and yet somebody should read it: when
 * somebody did, and who.
 */
export async function up(db: Kysely<unknown>) {
  await sql`alter table check_in add column heard_at text check (heard_at is null or answered_at is not null)`.execute(
    db,
  );
  await sql`alter table check_in add column heard_by text references account (id) check ((heard_by is null) = (heard_at is null))`.execute(
    db,
  );
  await sql`create index check_in_unheard on check_in (pair_id) where words is not null and heard_at is null and handled_at is null and told_to is null`.execute(
    db,
  );
}
