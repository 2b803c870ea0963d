import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table check_in (
    id text primary key not null,
    pair_id text not null references pair (id) on delete cascade,
    person_id text not null references person (id) on delete cascade,
    due_on text not null,
    token text not null unique,
    sent_at text not null,
    reminded_at text,
    answered_at text,
    face integer check (face between 1 and 5),
    did_meet text check (did_meet in ('yes', 'no')),
    call_me_at text,
    words text check (length(words) between 1 and 1000),
    handled_at text,
    handled_by text references account (id),
    check (answered_at is not null or (face is null and did_meet is null and call_me_at is null and words is null)),
    check (answered_at is null or face is not null or call_me_at is not null),
    check ((handled_at is null) = (handled_by is null))
  )`.execute(db);
  await sql`create unique index check_in_once on check_in (pair_id, person_id, due_on)`.execute(db);
  await sql`create unique index check_in_one_open on check_in (pair_id, person_id) where answered_at is null and handled_at is null`.execute(
    db,
  );
  await sql`create index check_in_person on check_in (person_id, sent_at)`.execute(db);
  await sql`create index check_in_for_office on check_in (pair_id) where handled_at is null and (answered_at is null or call_me_at is not null or face <= 2)`.execute(
    db,
  );
}
