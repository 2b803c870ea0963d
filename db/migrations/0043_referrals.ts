import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>) {
  await sql`create table referral (
    id text primary key not null,
    person_id text references person (id) on delete set null,
    service text not null,
    referred_on text not null,
    got_there text check (got_there in ('yes', 'no')),
    asked_on text check ((asked_on is null) = (got_there is null)),
    referred_by text not null references account (id),
    noted_at text not null
  )`.execute(db);
  await sql`create unique index referral_once on referral (person_id, service, referred_on) where person_id is not null`.execute(
    db,
  );
  await sql`create index referral_of_year on referral (referred_on, service)`.execute(db);
}
