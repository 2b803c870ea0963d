import { type Kysely, sql } from "kysely";

/** The first meeting is arranged by three; afterwards each of the two is asked by himself. */
export async function up(db: Kysely<unknown>) {
  await sql`create table first_meeting (
    pair_id text primary key not null references pair (id) on delete cascade,
    participant_token text not null unique,
    support_person_token text not null unique,
    round integer not null,
    offered_at text not null,
    offered_by text not null references account (id),
    place_id text references place (id) on delete set null,
    place_name text check (length(place_name) between 1 and 80),
    participant_answered_at text,
    participant_answered_by text references account (id),
    support_person_answered_at text,
    support_person_answered_by text references account (id),
    fixed_at text,
    fixed_by text references account (id),
    cancelled_at text,
    cancelled_by text references account (id),
    check (fixed_by is null or fixed_at is not null),
    check ((cancelled_at is null) = (cancelled_by is null))
  )`.execute(db);
  await sql`create index first_meeting_place on first_meeting (place_id)`.execute(db);
  await sql`create table first_meeting_time (
    id text primary key not null,
    pair_id text not null references first_meeting (pair_id) on delete cascade,
    starts_at text not null,
    participant_ticked_at text,
    support_person_ticked_at text,
    unique (pair_id, starts_at)
  )`.execute(db);
  await sql`create table first_answer (
    id text primary key not null,
    pair_id text not null references pair (id) on delete cascade,
    person_id text not null references person (id) on delete cascade,
    due_on text not null,
    token text not null unique,
    sent_at text not null,
    answered_at text,
    answered_by text references account (id),
    answer text check (answer in ('go_on', 'another', 'not_met')),
    words text check (length(words) between 1 and 1000),
    unique (pair_id, person_id, due_on),
    check ((answered_at is null) = (answer is null)),
    check (answered_at is not null or (words is null and answered_by is null))
  )`.execute(db);
  await sql`create index first_answer_person on first_answer (person_id)`.execute(db);
  await sql`create index first_answer_open on first_answer (pair_id, due_on) where answered_at is null`.execute(
    db,
  );
  await sql`create index first_answer_another on first_answer (pair_id) where answer = 'another'`.execute(
    db,
  );
}
