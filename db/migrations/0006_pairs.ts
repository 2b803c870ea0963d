import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table pair (
    id text primary key not null,
    proposal_id text unique references pair_proposal (id),
    participant_id text not null references person (id),
    support_person_id text not null references person (id),
    kind text not null check (kind in ('friendship', 'work')),
    coordinator_id text references account (id),
    substitute_id text references account (id),
    started_on text not null,
    first_meeting_on text,
    agreement_on text,
    next_meeting_at text,
    next_meeting_place text,
    planned_end_on text,
    ended_on text,
    end_reason text check (end_reason in ('goals_reached', 'moved', 'work_or_study', 'time', 'did_not_click', 'no_contact', 'other')),
    ended_by text references account (id),
    check (participant_id <> support_person_id),
    check ((ended_on is null) = (end_reason is null)),
    check ((ended_on is null) = (ended_by is null)),
    check (ended_on is null or ended_on >= started_on)
  )`.execute(db);
  await sql`create unique index pair_participant_open on pair (participant_id, kind) where ended_on is null`.execute(
    db,
  );
  await sql`create index pair_support_person on pair (support_person_id, ended_on)`.execute(db);
  await sql`create index pair_coordinator on pair (coordinator_id, ended_on)`.execute(db);

  await sql`create table meeting (
    id text primary key not null,
    pair_id text not null references pair (id) on delete cascade,
    met_on text not null,
    minutes integer not null check (minutes between 5 and 1440),
    what text not null,
    place text,
    logged_by text not null references account (id),
    logged_at text not null
  )`.execute(db);
  await sql`create unique index meeting_once_a_day on meeting (pair_id, met_on)`.execute(db);

  await sql`create table note (
    id text primary key not null,
    person_id text references person (id) on delete cascade,
    pair_id text references pair (id) on delete cascade,
    noted_on text not null,
    text text not null check (length(text) between 1 and 2000),
    noted_by text not null references account (id),
    noted_at text not null,
    check ((person_id is null) <> (pair_id is null))
  )`.execute(db);
  await sql`create index note_person on note (person_id, noted_on)`.execute(db);
  await sql`create index note_pair on note (pair_id, noted_on)`.execute(db);

  await sql`create table pair_event (
    id text primary key not null,
    pair_id text not null references pair (id) on delete cascade,
    what text not null,
    detail text,
    happened_at text not null,
    happened_by text references account (id)
  )`.execute(db);
  await sql`create index pair_event_pair on pair_event (pair_id, happened_at)`.execute(db);
}
