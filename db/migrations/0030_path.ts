import { type Kysely, sql } from "kysely";

/** Trainings of volunteers, helpers of a date, and what must be thanked for once only. */
export async function up(db: Kysely<unknown>) {
  // A new list of kinds: a column's check cannot be changed, so the column is.
  await sql`alter table gathering rename column kind to kind_before`.execute(db);
  await sql`alter table gathering add column kind text not null default 'leisure' check (kind in ('learning_group', 'leisure', 'peer_group', 'advocacy', 'information', 'training'))`.execute(
    db,
  );
  await sql`update gathering set kind = kind_before`.execute(db);
  await sql`alter table gathering drop column kind_before`.execute(db);

  await sql`create table helper_wish (
    event_id text primary key not null references event (id) on delete cascade,
    task text not null check (task in ('welcome', 'coffee', 'set_up', 'talk', 'along', 'lead')),
    wanted integer not null check (wanted between 1 and 9),
    asked_at text not null,
    asked_by text not null references account (id)
  )`.execute(db);
  await sql`alter table sign_up add column helps_since text`.execute(db);
  await sql`create index sign_up_helpers on sign_up (event_id) where helps_since is not null and cancelled_at is null`.execute(
    db,
  );

  await sql`alter table role add column trained_on text`.execute(db);
  await sql`alter table role add column trained_event_id text references event (id) on delete set null check (trained_event_id is null or trained_on is not null)`.execute(
    db,
  );

  await sql`alter table pair add column thanked_first_on text`.execute(db);
  await sql`alter table pair add column thanked_half_on text`.execute(db);
}
