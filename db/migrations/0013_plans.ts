import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table plan_decision (
    id text primary key not null,
    what text not null check (what in ('pinned', 'apart')),
    participant_id text not null references person (id) on delete cascade,
    support_person_id text not null references person (id) on delete cascade,
    reason text check (reason in ('asked_for_it', 'know_each_other', 'too_far', 'no_time', 'office_view')),
    until_on text,
    decided_at text not null,
    decided_by text not null references account (id),
    unique (participant_id, support_person_id),
    check (participant_id <> support_person_id),
    check ((what = 'apart') = (reason is not null)),
    check ((what = 'apart') = (until_on is not null))
  )`.execute(db);
  await sql`create index plan_decision_supporter on plan_decision (support_person_id)`.execute(db);
  await sql`create table set_aside (
    person_id text primary key not null references person (id) on delete cascade,
    until_on text not null,
    set_at text not null,
    set_by text not null references account (id)
  )`.execute(db);
  await sql`create table shown_man (
    id text primary key not null,
    person_id text not null references person (id) on delete cascade,
    other_id text not null references person (id) on delete cascade,
    side text not null check (side in ('participant', 'support_person')),
    shown_at text not null,
    answer text check (answer in ('meet', 'not_now')),
    answered_at text,
    words text check (length(words) between 1 and 300),
    unique (person_id, other_id, side),
    check (person_id <> other_id),
    check ((answer is null) = (answered_at is null)),
    check (words is null or answer = 'not_now')
  )`.execute(db);
  await sql`create index shown_man_other on shown_man (other_id)`.execute(db);
}
