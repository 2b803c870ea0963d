import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table series_sign_up (
    id text primary key not null,
    gathering_id text not null references gathering (id) on delete cascade,
    person_id text references person (id) on delete set null,
    name text not null check (length(name) between 1 and 80),
    email text,
    phone text,
    contact_key text not null,
    friends integer not null default 0 check (friends between 0 and 4),
    language text not null,
    token text not null unique,
    source text,
    created_at text not null,
    cancelled_at text,
    forgotten_at text,
    check (forgotten_at is null or (person_id is null and email is null and phone is null))
  )`.execute(db);
  await sql`create unique index series_sign_up_once on series_sign_up (gathering_id, contact_key) where cancelled_at is null`.execute(
    db,
  );
  await sql`create unique index series_sign_up_once_per_man on series_sign_up (gathering_id, person_id) where cancelled_at is null and person_id is not null`.execute(
    db,
  );
  await sql`create index series_sign_up_person on series_sign_up (person_id) where person_id is not null`.execute(
    db,
  );
  await sql`alter table sign_up add column series_id text references series_sign_up (id) on delete set null`.execute(
    db,
  );
  await sql`alter table sign_up add column keeps_place_since text`.execute(db);
  await sql`create index sign_up_series on sign_up (series_id) where series_id is not null`.execute(
    db,
  );
  await sql`create index sign_up_keeps_place on sign_up (event_id, friends) where keeps_place_since is not null`.execute(
    db,
  );
}
