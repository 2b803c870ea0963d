import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table talk_offer (
    id text primary key not null,
    person_id text not null references person (id) on delete cascade,
    starts_at text not null,
    offered_at text not null,
    offered_by text not null references account (id),
    picked_at text,
    unique (person_id, starts_at)
  )`.execute(db);
  await sql`create unique index talk_offer_picked on talk_offer (person_id) where picked_at is not null`.execute(
    db,
  );
  await sql`create table signed_agreement (
    id text primary key not null,
    person_id text not null references person (id) on delete cascade,
    version text not null,
    language text not null,
    name text not null check (length(name) between 1 and 120),
    signed_on text not null,
    signed_at text not null,
    unique (person_id, version)
  )`.execute(db);
}
