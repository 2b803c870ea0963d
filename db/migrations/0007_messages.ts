import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table message (
    id text primary key not null,
    kind text not null,
    channel text not null check (channel in ('mail', 'sms')),
    recipient text not null,
    account_id text references account (id) on delete set null,
    person_id text references person (id) on delete set null,
    language text not null,
    facts text not null,
    link text,
    dedupe_key text not null unique,
    created_at text not null,
    due_at text not null,
    tries integer not null default 0,
    next_try_at text not null,
    expires_at text,
    claimed_until text,
    sent_at text,
    handled_by text references account (id),
    gave_up_at text,
    dropped_at text,
    last_error text,
    check (handled_by is null or sent_at is not null)
  )`.execute(db);
  await sql`create index message_waiting on message (next_try_at) where sent_at is null and gave_up_at is null and dropped_at is null`.execute(
    db,
  );
  await sql`create index message_kind on message (kind)`.execute(db);
  await sql`create index message_gave_up on message (gave_up_at) where gave_up_at is not null`.execute(
    db,
  );
  await sql`create index message_sent on message (sent_at) where sent_at is not null`.execute(db);
  await sql`create index message_expires on message (expires_at) where expires_at is not null and sent_at is null and dropped_at is null`.execute(
    db,
  );
  await sql`create index message_created on message (created_at)`.execute(db);
  await sql`create index message_dropped on message (dropped_at) where dropped_at is not null`.execute(
    db,
  );
  await sql`create index message_account on message (account_id) where account_id is not null`.execute(
    db,
  );
  await sql`create index message_person on message (person_id) where person_id is not null`.execute(
    db,
  );
}
