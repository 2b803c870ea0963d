import { type Kysely, sql } from "kysely";

/** Whoever gets reminders and news has a link by which he gets fewer of them. */
export async function up(db: Kysely<unknown>) {
  await sql`create table letter_reader (
    who text primary key not null,
    person_id text references person (id) on delete cascade,
    token text not null unique,
    written_at text not null
  )`.execute(db);
  await sql`create index letter_reader_person on letter_reader (person_id) where person_id is not null`.execute(
    db,
  );
  await sql`create table unwanted_letters (
    who text not null references letter_reader (who) on delete cascade,
    letter_group text not null check (letter_group in ('reminders', 'check_ins', 'thanks', 'news')),
    since text not null,
    primary key (who, letter_group)
  )`.execute(db);
}
