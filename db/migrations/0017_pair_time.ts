import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`alter table pair add column paused_on text`.execute(db);
  await sql`alter table pair add column pause_until text check ((pause_until is null) = (paused_on is null))`.execute(
    db,
  );
  await sql`alter table pair add column resumed_on text`.execute(db);
  await sql`alter table pair add column contact_after text check (contact_after in ('yes', 'no'))`.execute(
    db,
  );
  await sql`alter table pair add column contact_how text check (length(contact_how) between 1 and 200)`.execute(
    db,
  );
  await sql`create table pair_wish (
    id text primary key not null,
    pair_id text not null references pair (id) on delete cascade,
    person_id text not null references person (id) on delete cascade,
    what text not null check (what in ('stop', 'pause')),
    words text check (length(words) between 1 and 1000),
    wished_at text not null,
    taken_back_at text,
    handled_at text,
    handled_by text references account (id),
    check ((handled_at is null) = (handled_by is null))
  )`.execute(db);
  await sql`create unique index pair_wish_open on pair_wish (pair_id, person_id) where taken_back_at is null and handled_at is null`.execute(
    db,
  );
  await sql`create index pair_wish_person on pair_wish (person_id)`.execute(db);
  await sql`create table closing_talk (
    pair_id text not null references pair (id) on delete cascade,
    person_id text not null references person (id) on delete cascade,
    held_on text not null,
    noted_at text not null,
    noted_by text not null references account (id),
    primary key (pair_id, person_id)
  )`.execute(db);
  await sql`create table farewell (
    id text primary key not null,
    pair_id text not null references pair (id) on delete cascade,
    person_id text not null references person (id) on delete cascade,
    token text not null unique,
    sent_at text not null,
    answered_at text,
    face integer check (face between 1 and 5),
    more_people text check (more_people in ('yes', 'same', 'no')),
    more_at_home text check (more_at_home in ('yes', 'same', 'no')),
    next text check (next in ('another_pair', 'groups', 'support_person')),
    words text check (length(words) between 1 and 1000),
    handled_at text,
    handled_by text references account (id),
    unique (pair_id, person_id),
    check ((answered_at is null) = (face is null)),
    check (answered_at is not null or (more_people is null and more_at_home is null and next is null and words is null)),
    check ((handled_at is null) = (handled_by is null))
  )`.execute(db);
  await sql`create index farewell_person on farewell (person_id)`.execute(db);
  await sql`create index farewell_for_office on farewell (pair_id) where handled_at is null and answered_at is not null and (face <= 2 or next in ('groups', 'support_person'))`.execute(
    db,
  );
  await sql`create table pair_goal (
    id text primary key not null,
    pair_id text not null references pair (id) on delete cascade,
    text text not null check (length(text) between 1 and 200),
    how_far text not null check (how_far in ('not_yet', 'on_the_way', 'reached')),
    set_at text not null,
    set_by text not null references account (id),
    changed_at text not null,
    changed_by text not null references account (id)
  )`.execute(db);
  await sql`create index pair_goal_pair on pair_goal (pair_id)`.execute(db);
}
