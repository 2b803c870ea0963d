import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table never_match (
    person_a text not null references person (id) on delete cascade,
    person_b text not null references person (id) on delete cascade,
    added_on text not null,
    added_by text not null references account (id),
    primary key (person_a, person_b),
    check (person_a < person_b)
  )`.execute(db);

  await sql`create table pair_proposal (
    id text primary key not null,
    participant_id text not null references person (id) on delete cascade,
    support_person_id text not null references person (id) on delete cascade,
    proposed_by text not null references account (id),
    proposed_at text not null,
    reasons text not null,
    expires_on text not null,
    participant_token text not null unique,
    participant_answer text check (participant_answer in ('yes', 'no')),
    participant_answered_at text,
    support_person_token text not null unique,
    support_person_answer text check (support_person_answer in ('yes', 'no')),
    support_person_answered_at text,
    closed_at text,
    closed_how text check (closed_how in ('paired', 'declined', 'expired', 'withdrawn')),
    closed_by text references account (id),
    check (participant_id <> support_person_id),
    check ((participant_answer is null) = (participant_answered_at is null)),
    check ((support_person_answer is null) = (support_person_answered_at is null)),
    check ((closed_at is null) = (closed_how is null))
  )`.execute(db);
  await sql`create unique index pair_proposal_participant_open on pair_proposal (participant_id) where closed_at is null`.execute(
    db,
  );
  await sql`create index pair_proposal_support_person on pair_proposal (support_person_id, closed_at)`.execute(
    db,
  );
  await sql`create unique index pair_proposal_two_open on pair_proposal (participant_id, support_person_id) where closed_at is null`.execute(
    db,
  );
}
