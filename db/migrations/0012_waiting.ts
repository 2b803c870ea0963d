import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table waiting (
    id text primary key not null,
    event_id text references event (id) on delete cascade,
    gathering_id text references gathering (id) on delete cascade,
    number integer not null,
    person_id text references person (id) on delete set null,
    name text not null check (length(name) between 1 and 80),
    email text,
    phone text,
    contact_key text not null,
    friends integer not null default 0 check (friends between 0 and 4),
    language text not null,
    token text not null unique,
    source text,
    waiting_since text not null,
    offered_at text,
    offer_ends_at text,
    left_at text,
    left_because text check (left_because in ('came_in', 'left', 'declined', 'not_answered', 'event_cancelled')),
    forgotten_at text,
    check ((event_id is null) <> (gathering_id is null)),
    check ((offered_at is null) = (offer_ends_at is null)),
    check ((left_at is null) = (left_because is null)),
    check (forgotten_at is null or (person_id is null and email is null and phone is null))
  )`.execute(db);
  await sql`create unique index waiting_once on waiting (event_id, contact_key) where left_at is null`.execute(
    db,
  );
  await sql`create unique index waiting_once_per_man on waiting (event_id, person_id) where left_at is null and person_id is not null`.execute(
    db,
  );
  await sql`create unique index waiting_order on waiting (event_id, number)`.execute(db);
  await sql`create index waiting_heads on waiting (event_id, offered_at, friends) where left_at is null`.execute(
    db,
  );
  await sql`create index waiting_offers on waiting (offer_ends_at) where left_at is null and offered_at is not null`.execute(
    db,
  );
  await sql`create index waiting_person on waiting (person_id) where person_id is not null`.execute(
    db,
  );
  await sql`create index waiting_remembered on waiting (event_id) where forgotten_at is null`.execute(
    db,
  );
}
