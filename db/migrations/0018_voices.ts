import { type Kysely, sql } from "kysely";

/** What a man said aloud in a check-in. It goes with the check-in. */
export async function up(db: Kysely<unknown>) {
  await sql`create table voice (
    check_in_id text primary key not null references check_in (id) on delete cascade,
    recorded_at text not null,
    type text not null check (type in ('audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav', 'audio/amr')),
    bytes blob not null check (length(bytes) between 1 and 2000000)
  )`.execute(db);
}
