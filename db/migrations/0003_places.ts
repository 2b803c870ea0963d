import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table place (
    id text primary key not null,
    name text not null check (length(name) between 1 and 120),
    address text not null,
    lat real not null check (lat between 59 and 71),
    lon real not null check (lon between 19 and 32),
    municipality_code text not null check (length(municipality_code) = 3),
    district text,
    step_free text not null check (step_free in ('yes', 'no', 'unknown')),
    search text not null,
    created_at text not null,
    created_by text references account (id),
    changed_at text not null,
    retired_at text,
    retired_by text references account (id),
    check ((retired_at is null) = (retired_by is null))
  )`.execute(db);
  await sql`create index place_municipality on place (municipality_code)`.execute(db);
  await sql`create unique index place_once on place (name, address) where retired_at is null`.execute(
    db,
  );
}
