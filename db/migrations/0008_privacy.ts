import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table audit_entry (
    id text primary key not null,
    happened_at text not null,
    account_id text references account (id),
    person_id text,
    what text not null,
    detail text
  )`.execute(db);
  await sql`create index audit_entry_when on audit_entry (happened_at)`.execute(db);
  await sql`create index audit_entry_person on audit_entry (person_id, happened_at)`.execute(db);

  await sql`create table feedback (
    id text primary key not null,
    received_at text not null,
    language text not null,
    page text,
    text text not null check (length(text) between 1 and 5000),
    contact text,
    answered_at text,
    answered_by text references account (id),
    check ((answered_at is null) = (answered_by is null))
  )`.execute(db);
  await sql`create table setting (
    key text primary key not null,
    value text not null,
    changed_at text not null,
    changed_by text references account (id)
  )`.execute(db);
}
