import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table pair_proposal (
    id text primary key not null,
    participant_id text not null references person (id) on delete cascade,
    support_person_id text not null references person (id) on delete cascade,
    proposed_by text not null references account (id),
    proposed_at text not null,
    reasons text not null,
    mind text,
    expires_on text not null,
    participant_token text not null unique,
    participant_answer text check (participant_answer in ('yes', 'no')),
    participant_answered_at text,
    participant_answered_by text references account (id),
    support_person_token text not null unique,
    support_person_answer text check (support_person_answer in ('yes', 'no')),
    support_person_answered_at text,
    support_person_answered_by text references account (id),
    closed_at text,
    closed_how text check (closed_how in ('paired', 'declined', 'expired', 'withdrawn')),
    closed_by text references account (id),
    check (participant_id <> support_person_id),
    check ((participant_answer is null) = (participant_answered_at is null)),
    check ((support_person_answer is null) = (support_person_answered_at is null)),
    check ((closed_at is null) = (closed_how is null)),
    check (closed_at is not null or (coalesce(participant_answer, 'yes') = 'yes' and coalesce(support_person_answer, 'yes') = 'yes')),
    check (closed_at is not null or participant_answer is null or support_person_answer is null),
    check (coalesce(closed_how, '') <> 'paired' or (coalesce(participant_answer, '') = 'yes' and coalesce(support_person_answer, '') = 'yes'))
  )`.execute(db);
  await sql`create unique index pair_proposal_participant_open on pair_proposal (participant_id) where closed_at is null`.execute(
    db,
  );
  await sql`create index pair_proposal_participant on pair_proposal (participant_id, proposed_at)`.execute(
    db,
  );
  await sql`create index pair_proposal_support_person on pair_proposal (support_person_id, closed_at)`.execute(
    db,
  );
  await sql`create index pair_proposal_open on pair_proposal (expires_on) where closed_at is null`.execute(
    db,
  );
  await sql`create index pair_proposal_closed on pair_proposal (closed_at) where closed_at is not null`.execute(
    db,
  );

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
  await sql`create index pair_participant on pair (participant_id, ended_on)`.execute(db);
  await sql`create index pair_coordinator on pair (coordinator_id, ended_on)`.execute(db);
  await sql`create index pair_open on pair (started_on) where ended_on is null`.execute(db);
  await sql`create index pair_ended on pair (ended_on, started_on)`.execute(db);

  await sql`create table meeting (
    id text primary key not null,
    pair_id text not null references pair (id) on delete cascade,
    met_on text not null,
    minutes integer not null check (minutes between 5 and 1440),
    what text not null,
    place text,
    logged_by text not null references account (id),
    logged_at text not null,
    confirmed_by text references account (id),
    confirmed_at text,
    check ((confirmed_by is null) = (confirmed_at is null))
  )`.execute(db);
  await sql`create unique index meeting_once_a_day on meeting (pair_id, met_on)`.execute(db);
  await sql`create index meeting_met_on on meeting (met_on)`.execute(db);

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
