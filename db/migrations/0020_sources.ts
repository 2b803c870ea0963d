import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table source (
    code text primary key not null check (length(code) between 2 and 40),
    name text not null check (length(name) between 1 and 80),
    kind text not null check (kind in ('poster', 'partner', 'share', 'other')),
    created_at text not null,
    created_by text references account (id) on delete set null
  )`.execute(db);
  await sql`create table source_opening (
    code text not null,
    day text not null,
    openings integer not null check (openings > 0),
    primary key (code, day)
  )`.execute(db);
  await sql`create table source_step (
    sign_up_id text primary key not null references sign_up (id) on delete cascade,
    again_on text,
    wants_support_on text
  )`.execute(db);
  await sql`create index sign_up_source on sign_up (source, created_at) where source is not null`.execute(
    db,
  );
}
