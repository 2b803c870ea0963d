import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table person (
    id text primary key not null,
    account_id text unique references account (id) on delete set null,
    name text not null check (length(name) between 1 and 80),
    surname text,
    email text,
    phone text,
    language text not null,
    municipality_code text check (length(municipality_code) = 3),
    district text,
    can_travel_on text,
    introduction text,
    profession text,
    availability_note text,
    search text not null,
    adult_confirmed_on text,
    consented_on text,
    consent_version text,
    protected_on text,
    protected_by text references account (id),
    same_contact_as text references person (id) on delete set null,
    source text,
    created_at text not null,
    created_by text references account (id),
    changed_at text not null,
    forgotten_on text,
    check ((consented_on is null) = (consent_version is null))
  )`.execute(db);
  await sql`create index person_search on person (search, id)`.execute(db);
  await sql`create index person_email on person (email) where email is not null`.execute(db);
  await sql`create index person_phone on person (phone) where phone is not null`.execute(db);

  await sql`create table person_language (
    person_id text not null references person (id) on delete cascade,
    language text not null,
    level text not null check (level in ('basic', 'fluent', 'native')),
    primary key (person_id, language)
  )`.execute(db);
  await sql`create table person_availability (
    person_id text not null references person (id) on delete cascade,
    weekday integer not null check (weekday between 1 and 7),
    part text not null check (part in ('morning', 'afternoon', 'evening', 'night')),
    primary key (person_id, weekday, part)
  )`.execute(db);
  await sql`create table person_interest (
    person_id text not null references person (id) on delete cascade,
    interest text not null,
    primary key (person_id, interest)
  )`.execute(db);
  await sql`create table person_wish (
    person_id text not null references person (id) on delete cascade,
    side text not null check (side in ('hope', 'offer')),
    wish text not null,
    primary key (person_id, side, wish)
  )`.execute(db);
  await sql`create table special_wish (
    person_id text primary key not null references person (id) on delete cascade,
    text text not null,
    consented_on text not null
  )`.execute(db);

  await sql`create table role (
    id text primary key not null,
    person_id text not null references person (id) on delete cascade,
    kind text not null check (kind in ('participant', 'support_person')),
    stage text not null,
    stage_on text not null,
    started_on text not null,
    coordinator_id text references account (id),
    capacity integer not null default 1 check (capacity between 0 and 5),
    break_until text,
    waiting_since text,
    check (
      (kind = 'participant' and stage in ('interested', 'talked', 'waiting', 'paired', 'on_a_break', 'moved_on')) or
      (kind = 'support_person' and stage in ('applied', 'talked', 'in_training', 'agreement_signed', 'available', 'on_a_break', 'left'))
    )
  )`.execute(db);
  await sql`create unique index role_open on role (person_id, kind) where stage not in ('moved_on', 'left')`.execute(
    db,
  );
  await sql`create index role_stage on role (kind, stage, stage_on)`.execute(db);
  await sql`create index role_person on role (person_id)`.execute(db);
  await sql`create index role_coordinator on role (coordinator_id) where coordinator_id is not null`.execute(
    db,
  );

  await sql`create table role_step (
    id text primary key not null,
    role_id text not null references role (id) on delete cascade,
    number integer not null,
    stage text not null,
    taken_on text not null,
    taken_by text references account (id),
    recorded_at text not null
  )`.execute(db);
  await sql`create unique index role_step_number on role_step (role_id, number)`.execute(db);

  await sql`create table door_draft (
    token_hash text primary key not null,
    door text not null check (door in ('join', 'volunteer')),
    answers text not null,
    created_at text not null,
    expires_at text not null,
    sent_at text
  )`.execute(db);
  await sql`create index door_draft_expires on door_draft (expires_at)`.execute(db);
}
