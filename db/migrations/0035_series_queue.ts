import { type Kysely, sql } from "kysely";

/**
 * A place in the queue of a date may belong to a sign-up for the whole series; the column kept for a
 * queue of a gathering goes. Answers hang on the table that is made anew, so they are put aside.
 */
export async function up(db: Kysely<unknown>) {
  await sql`create table answer_aside as select * from gathering_answer where waiting_id is not null`.execute(
    db,
  );
  await sql`create table waiting_of_date (
    id text primary key not null,
    event_id text not null references event (id) on delete cascade,
    series_id text references series_sign_up (id) on delete set null,
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
    check ((offered_at is null) = (offer_ends_at is null)),
    check ((left_at is null) = (left_because is null)),
    check (forgotten_at is null or (person_id is null and email is null and phone is null))
  )`.execute(db);
  await sql`insert into waiting_of_date (id, event_id, number, person_id, name, email, phone, contact_key, friends, language, token, source, waiting_since, offered_at, offer_ends_at, left_at, left_because, forgotten_at)
    select id, event_id, number, person_id, name, email, phone, contact_key, friends, language, token, source, waiting_since, offered_at, offer_ends_at, left_at, left_because, forgotten_at
    from waiting where event_id is not null`.execute(db);
  await sql`drop table waiting`.execute(db);
  await sql`alter table waiting_of_date rename to waiting`.execute(db);
  await sql`insert or ignore into gathering_answer select * from answer_aside`.execute(db);
  await sql`drop table answer_aside`.execute(db);

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
  await sql`create index waiting_series on waiting (series_id) where series_id is not null`.execute(
    db,
  );
}
