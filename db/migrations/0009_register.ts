import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table register_upload (
    id text primary key not null,
    account_id text not null references account (id) on delete cascade,
    file_name text not null,
    register text not null,
    uploaded_at text not null,
    expires_at text not null,
    imported_at text,
    outcome text,
    check ((imported_at is null) = (outcome is null))
  )`.execute(db);
  await sql`create index register_upload_expires on register_upload (expires_at)`.execute(db);
  await sql`create index register_upload_account on register_upload (account_id)`.execute(db);
}
