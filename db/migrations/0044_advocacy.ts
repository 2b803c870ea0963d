import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table observation (
    id text primary key not null,
    theme text not null,
    noted_on text not null,
    text text check (length(text) between 1 and 1000),
    language text not null,
    noted_by text references account (id),
    noted_at text not null
  )`.execute(db);
  await sql`create unique index observation_once on observation (noted_on, theme, text)`.execute(
    db,
  );
  await sql`create table statement (
    id text primary key not null,
    theme text not null,
    said_on text not null,
    said_to text not null check (length(said_to) between 1 and 200),
    published_at text,
    written_by text not null references account (id),
    written_at text not null
  )`.execute(db);
  await sql`create index statement_said_on on statement (said_on)`.execute(db);
  await sql`create table statement_text (
    statement_id text not null references statement (id) on delete cascade,
    language text not null,
    title text not null check (length(title) between 1 and 120),
    text text not null check (length(text) between 1 and 5000),
    primary key (statement_id, language)
  )`.execute(db);
}
