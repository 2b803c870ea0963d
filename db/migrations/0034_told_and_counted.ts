import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`alter table check_in add column told_to text references account (id) check (told_to is null or answered_at is not null)`.execute(
    db,
  );
  await sql`alter table check_in add column told_on text check ((told_on is null) = (told_to is null))`.execute(
    db,
  );
  await sql`alter table farewell add column told_to text references account (id) check (told_to is null or answered_at is not null)`.execute(
    db,
  );
  await sql`alter table farewell add column told_on text check ((told_on is null) = (told_to is null))`.execute(
    db,
  );
  await sql`create index farewell_sent on farewell (sent_at)`.execute(db);
  await sql`create index check_in_sent on check_in (sent_at)`.execute(db);
  await sql`drop index meeting_met_on`.execute(db);
  await sql`create index meeting_met_on on meeting (met_on, pair_id, minutes)`.execute(db);
  await sql`create index role_step_taken_on on role_step (taken_on, stage, role_id)`.execute(db);

  await sql`create table pair_wish_with_call (
    id text primary key not null,
    pair_id text not null references pair (id) on delete cascade,
    person_id text not null references person (id) on delete cascade,
    what text not null check (what in ('stop', 'pause', 'call')),
    words text check (length(words) between 1 and 1000),
    wished_at text not null,
    taken_back_at text,
    handled_at text,
    handled_by text references account (id),
    check ((handled_at is null) = (handled_by is null))
  )`.execute(db);
  await sql`insert into pair_wish_with_call (id, pair_id, person_id, what, words, wished_at, taken_back_at, handled_at, handled_by)
    select id, pair_id, person_id, what, words, wished_at, taken_back_at, handled_at, handled_by from pair_wish`.execute(
    db,
  );
  await sql`drop table pair_wish`.execute(db);
  await sql`alter table pair_wish_with_call rename to pair_wish`.execute(db);
  await sql`create unique index pair_wish_open on pair_wish (pair_id, person_id) where taken_back_at is null and handled_at is null`.execute(
    db,
  );
  await sql`create index pair_wish_person on pair_wish (person_id)`.execute(db);

  await sql`create table kept_count (
    year integer not null,
    what text not null,
    answer text not null,
    count integer not null check (count > 0),
    primary key (year, what, answer)
  )`.execute(db);
  await sql`alter table sign_up add column came_again_on text`.execute(db);
}
