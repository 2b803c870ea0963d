import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table snooze (
    id text primary key not null,
    row_key text not null,
    person_id text references person (id) on delete cascade,
    covers text not null,
    reason text not null check (reason in ('call_later', 'no_answer', 'he_is_away', 'agreed', 'waits_for_other')),
    snoozed_at text not null,
    snoozed_by text not null references account (id),
    until_on text not null,
    woken_at text,
    woken_by text references account (id),
    check ((woken_at is null) = (woken_by is null))
  )`.execute(db);
  await sql`create unique index snooze_once on snooze (row_key) where woken_at is null`.execute(db);
  await sql`create index snooze_until on snooze (until_on) where woken_at is null`.execute(db);
  await sql`create index snooze_person on snooze (person_id) where person_id is not null`.execute(
    db,
  );
  await sql`create table absence (
    id text primary key not null,
    account_id text not null references account (id),
    substitute_id text not null references account (id),
    from_on text not null,
    to_on text not null,
    set_at text not null,
    set_by text not null references account (id),
    taken_back_at text,
    check (account_id <> substitute_id),
    check (to_on >= from_on)
  )`.execute(db);
  await sql`create index absence_to_come on absence (to_on) where taken_back_at is null`.execute(
    db,
  );
  await sql`create table digest_choice (
    account_id text primary key not null references account (id),
    wanted text not null check (wanted in ('all', 'weekly', 'none')),
    chosen_at text not null
  )`.execute(db);
  await sql`alter table note add column kind text check (kind in ('call', 'met', 'message', 'hand_over', 'other'))`.execute(
    db,
  );
}
