import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table round_attendance (
    id text primary key not null,
    round_date_id text not null references round_date (id) on delete cascade,
    person_id text references person (id) on delete set null,
    marked_at text not null,
    marked_by text not null references account (id)
  )`.execute(db);
  await sql`create unique index round_attendance_once on round_attendance (round_date_id, person_id) where person_id is not null`.execute(
    db,
  );
  await sql`create index round_attendance_person on round_attendance (person_id) where person_id is not null`.execute(
    db,
  );
}
