import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table never_match (
    person_a text not null references person (id) on delete cascade,
    person_b text not null references person (id) on delete cascade,
    added_on text not null,
    added_by text not null references account (id),
    primary key (person_a, person_b),
    check (person_a < person_b)
  )`.execute(db);
  await sql`create index never_match_b on never_match (person_b)`.execute(db);
}
