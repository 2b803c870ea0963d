import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table place_way (
    place_id text not null references place (id) on delete cascade,
    language text not null,
    text text not null check (length(text) between 1 and 600),
    primary key (place_id, language)
  )`.execute(db);
}
