import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table account (
    id text primary key not null,
    name text not null,
    email text,
    phone text,
    language text not null,
    office_role text check (office_role in ('coordinator', 'admin')),
    created_at text not null,
    closed_at text
  )`.execute(db);
  await sql`create unique index account_email on account (email) where email is not null and closed_at is null`.execute(
    db,
  );
  await sql`create unique index account_phone on account (phone) where phone is not null and closed_at is null`.execute(
    db,
  );

  await sql`create table sign_in_code (
    id text primary key not null,
    contact_hash text not null,
    code_hash text not null,
    created_at text not null,
    expires_at text not null,
    tries integer not null default 0 check (tries between 0 and 5),
    used_at text,
    retired_at text
  )`.execute(db);
  await sql`create index sign_in_code_contact on sign_in_code (contact_hash, created_at)`.execute(
    db,
  );
  await sql`create unique index sign_in_code_active on sign_in_code (contact_hash) where used_at is null and retired_at is null`.execute(
    db,
  );

  await sql`create table sign_in_card (
    id text primary key not null,
    account_id text not null references account (id) on delete cascade,
    token_hash text not null unique,
    pin_hash text not null,
    created_at text not null,
    created_by text not null references account (id),
    expires_at text not null,
    tries integer not null default 0 check (tries between 0 and 5),
    last_used_at text,
    revoked_at text,
    revoked_by text references account (id)
  )`.execute(db);
  await sql`create unique index sign_in_card_active on sign_in_card (account_id) where revoked_at is null`.execute(
    db,
  );

  await sql`create table session (
    token_hash text primary key not null,
    account_id text not null references account (id) on delete cascade,
    created_at text not null,
    seen_at text not null,
    expires_at text not null
  )`.execute(db);
  await sql`create index session_account on session (account_id)`.execute(db);
  await sql`create index session_expires on session (expires_at)`.execute(db);
}
