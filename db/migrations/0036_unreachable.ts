import { type Kysely, sql } from "kysely";

/** Addresses and numbers at which nothing arrives, and by which other way a letter may go. */
export async function up(db: Kysely<unknown>) {
  await sql`create table unreachable_contact (
    contact text primary key not null,
    noted_at text not null,
    how text not null check (how in ('refused', 'reported', 'office')),
    noted_by text references account (id),
    check ((how = 'office') = (noted_by is not null))
  )`.execute(db);
  await sql`alter table message add column other_contact text`.execute(db);
  await sql`alter table message add column came_back_at text`.execute(db);
}
