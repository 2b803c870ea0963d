import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table round (
    id text primary key not null,
    municipality_code text,
    apply_from text not null,
    apply_until text not null,
    starts_on text not null,
    ends_on text not null,
    pairs_most integer not null check (pairs_most between 1 and 200),
    pair_kind text not null check (pair_kind in ('friendship', 'work')),
    coordinator_id text references account (id),
    created_at text not null,
    created_by text not null references account (id),
    pairing_at text,
    pairing_by text references account (id),
    begun_at text,
    begun_by text references account (id),
    cancelled_at text,
    cancelled_by text references account (id),
    check (apply_from <= apply_until),
    check (apply_until < starts_on),
    check (starts_on < ends_on),
    check ((pairing_at is null) = (pairing_by is null)),
    check ((begun_at is null) = (begun_by is null)),
    check ((cancelled_at is null) = (cancelled_by is null)),
    check (begun_at is null or pairing_at is not null),
    check (begun_at is null or cancelled_at is null)
  )`.execute(db);
  await sql`create table round_text (
    round_id text not null references round (id) on delete cascade,
    language text not null,
    title text not null check (length(title) between 1 and 120),
    summary text not null check (length(summary) between 1 and 1000),
    primary key (round_id, language)
  )`.execute(db);

  await sql`create table round_application (
    id text primary key not null,
    round_id text not null references round (id) on delete cascade,
    person_id text not null references person (id) on delete cascade,
    side text not null check (side in ('participant', 'support_person')),
    field text not null,
    goal text not null,
    evenings text not null,
    applied_at text not null,
    applied_by text not null references account (id),
    withdrawn_at text,
    withdrawn_by text references account (id),
    closed_at text,
    closed_how text check (closed_how in ('in', 'full')),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check ((closed_at is null) = (closed_how is null))
  )`.execute(db);
  await sql`create unique index round_application_live on round_application (person_id) where withdrawn_at is null and closed_at is null`.execute(
    db,
  );
  await sql`create unique index round_application_once on round_application (round_id, person_id) where withdrawn_at is null`.execute(
    db,
  );
  await sql`create index round_application_round on round_application (round_id, applied_at)`.execute(
    db,
  );

  await sql`create table round_date (
    id text primary key not null,
    round_id text not null references round (id) on delete cascade,
    starts_at text not null,
    ends_at text not null,
    place_id text not null references place (id),
    sequence integer not null default 0,
    changed_at text not null,
    reminded_at text,
    cancelled_at text,
    cancelled_by text references account (id),
    check (ends_at > starts_at),
    check ((cancelled_at is null) = (cancelled_by is null))
  )`.execute(db);
  await sql`create unique index round_date_once on round_date (round_id, starts_at) where cancelled_at is null`.execute(
    db,
  );
  await sql`create index round_date_starts on round_date (starts_at)`.execute(db);
  await sql`create index round_date_place on round_date (place_id)`.execute(db);

  await sql`alter table pair_proposal add column round_id text references round (id)`.execute(db);
  await sql`create index pair_proposal_round on pair_proposal (round_id) where round_id is not null`.execute(
    db,
  );
  await sql`alter table pair add column round_id text references round (id)`.execute(db);
  await sql`create index pair_round on pair (round_id) where round_id is not null`.execute(db);
}
