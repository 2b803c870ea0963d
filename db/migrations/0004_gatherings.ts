import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table gathering (
    id text primary key not null,
    kind text not null check (kind in ('learning_group', 'leisure', 'peer_group', 'advocacy', 'information')),
    place_id text not null references place (id),
    host_id text references account (id),
    enrolment text not null check (enrolment in ('each_time', 'whole_series')),
    capacity integer check (capacity > 0),
    contact_name text,
    created_at text not null,
    created_by text references account (id),
    published_at text,
    published_by text references account (id),
    changed_at text not null,
    check ((published_at is null) = (published_by is null))
  )`.execute(db);
  await sql`create index gathering_place on gathering (place_id)`.execute(db);

  await sql`create table gathering_text (
    gathering_id text not null references gathering (id) on delete cascade,
    language text not null,
    title text not null check (length(title) between 1 and 120),
    summary text not null,
    description text not null,
    search text not null,
    primary key (gathering_id, language)
  )`.execute(db);
  await sql`create table gathering_language (
    gathering_id text not null references gathering (id) on delete cascade,
    language text not null,
    primary key (gathering_id, language)
  )`.execute(db);
  await sql`create table gathering_fact (
    gathering_id text not null references gathering (id) on delete cascade,
    fact text not null,
    primary key (gathering_id, fact)
  )`.execute(db);

  await sql`create table event (
    id text primary key not null,
    gathering_id text not null references gathering (id) on delete cascade,
    starts_at text not null,
    ends_at text not null,
    day text not null,
    place_id text references place (id),
    capacity integer check (capacity > 0),
    cancelled_at text,
    cancelled_by text references account (id),
    moved_at text,
    sequence integer not null default 0,
    changed_at text not null,
    check (ends_at > starts_at),
    check ((cancelled_at is null) = (cancelled_by is null))
  )`.execute(db);
  await sql`create index event_ends on event (ends_at, starts_at)`.execute(db);
  await sql`create index event_gathering on event (gathering_id, starts_at)`.execute(db);
  await sql`create index event_place on event (place_id) where place_id is not null`.execute(db);
  await sql`create unique index event_once on event (gathering_id, starts_at) where cancelled_at is null`.execute(
    db,
  );

  await sql`create table sign_up (
    id text primary key not null,
    event_id text not null references event (id) on delete cascade,
    person_id text references person (id) on delete set null,
    name text not null check (length(name) between 1 and 80),
    email text,
    phone text,
    contact_key text not null,
    friends integer not null default 0 check (friends between 0 and 4),
    language text not null,
    token text not null unique,
    created_at text not null,
    cancelled_at text,
    attended_at text,
    forgotten_at text,
    source text,
    check (forgotten_at is null or (person_id is null and email is null and phone is null))
  )`.execute(db);
  await sql`create unique index sign_up_once on sign_up (event_id, contact_key) where cancelled_at is null`.execute(
    db,
  );
  await sql`create unique index sign_up_once_per_man on sign_up (event_id, person_id) where cancelled_at is null and person_id is not null`.execute(
    db,
  );
  await sql`create index sign_up_heads on sign_up (event_id, friends) where cancelled_at is null`.execute(
    db,
  );
  await sql`create index sign_up_event on sign_up (event_id, created_at)`.execute(db);
  await sql`create index sign_up_person on sign_up (person_id) where person_id is not null`.execute(
    db,
  );
  await sql`create index sign_up_remembered on sign_up (event_id) where forgotten_at is null`.execute(
    db,
  );
}
