import { type Kysely, sql } from "kysely";

/** What a place looks like: one picture, redrawn by us, and what it shows in words. */
export async function up(db: Kysely<unknown>) {
  await sql`create table place_picture (
    place_id text primary key not null references place (id) on delete cascade,
    hash text not null check (length(hash) = 64),
    width integer not null check (width between 1 and 1280),
    height integer not null check (height between 1 and 1280),
    shows text check (length(shows) between 1 and 200),
    shows_language text,
    bytes blob not null check (length(bytes) between 1 and 200000),
    added_at text not null,
    added_by text references account (id) on delete set null,
    check ((shows is null) = (shows_language is null))
  )`.execute(db);
  await sql`create index place_picture_hash on place_picture (hash)`.execute(db);
}
