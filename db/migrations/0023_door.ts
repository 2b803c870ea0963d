import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table taken_post (
    id text primary key not null,
    taken_at text not null
  )`.execute(db);
  await sql`alter table sign_up add column walked_in_at text`.execute(db);
  await sql`alter table sign_up add column door_number integer`.execute(db);
  await sql`alter table event add column heads_without_name integer not null default 0`.execute(db);
  await sql`create index gathering_host on gathering (host_id) where host_id is not null`.execute(
    db,
  );
}
