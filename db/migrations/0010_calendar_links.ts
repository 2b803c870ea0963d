import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table calendar_link (
    id text primary key not null,
    account_id text not null unique references account (id) on delete cascade,
    token_hash text not null unique,
    created_at text not null
  )`.execute(db);
}
