import { type Kysely, sql } from "kysely";

/** Questions of a gathering, faces after a date, and sources that are retired or lead to the two doors. */
export async function up(db: Kysely<unknown>) {
  await sql`create table gathering_question (
    id text primary key not null,
    gathering_id text not null references gathering (id) on delete cascade,
    number integer not null check (number between 1 and 3),
    kind text not null check (kind in ('words', 'yes_no', 'number')),
    created_at text not null,
    created_by text references account (id) on delete set null,
    unique (gathering_id, number)
  )`.execute(db);
  await sql`create table gathering_question_text (
    question_id text not null references gathering_question (id) on delete cascade,
    language text not null,
    question text not null check (length(question) between 1 and 160),
    why text not null check (length(why) between 1 and 240),
    primary key (question_id, language)
  )`.execute(db);
  await sql`create table gathering_answer (
    id text primary key not null,
    question_id text not null references gathering_question (id) on delete cascade,
    sign_up_id text references sign_up (id) on delete cascade,
    waiting_id text references waiting (id) on delete cascade,
    series_id text references series_sign_up (id) on delete cascade,
    answer text not null check (length(answer) between 1 and 300),
    check ((sign_up_id is not null) + (waiting_id is not null) + (series_id is not null) = 1)
  )`.execute(db);
  await sql`create unique index gathering_answer_sign_up on gathering_answer (sign_up_id, question_id) where sign_up_id is not null`.execute(
    db,
  );
  await sql`create unique index gathering_answer_waiting on gathering_answer (waiting_id, question_id) where waiting_id is not null`.execute(
    db,
  );
  await sql`create unique index gathering_answer_series on gathering_answer (series_id, question_id) where series_id is not null`.execute(
    db,
  );
  await sql`create index gathering_answer_question on gathering_answer (question_id)`.execute(db);

  await sql`create table event_face (
    id text primary key not null,
    event_id text not null references event (id) on delete cascade,
    sign_up_id text unique references sign_up (id) on delete set null,
    token text not null unique,
    asked_at text not null,
    open_until text not null,
    answered_at text,
    face integer check (face between 1 and 5),
    words text check (length(words) between 1 and 500),
    check ((answered_at is null) = (face is null)),
    check (words is null or face is not null)
  )`.execute(db);
  await sql`create index event_face_event on event_face (event_id, face)`.execute(db);

  await sql`alter table source add column retired_at text`.execute(db);
  await sql`create table source_application (
    person_id text primary key not null references person (id) on delete cascade,
    code text not null,
    door text not null check (door in ('join', 'volunteer')),
    applied_on text not null
  )`.execute(db);
  await sql`create index source_application_code on source_application (code, applied_on)`.execute(
    db,
  );
}
