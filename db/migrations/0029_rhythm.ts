import { type Kysely, sql } from "kysely";

/**
 * Which talk of the calendar a check-in asked for; and what the rhythm of a pair looks at, kept in the
 * pair's own row by the database itself, so that nothing that writes a meeting, a note or an answer can
 * forget it, and Today reads a row for each open pair whatever the history.
 */
export async function up(db: Kysely<unknown>) {
  await sql`alter table check_in add column talk integer not null default 1 check (talk >= 1)`.execute(
    db,
  );
  // Until now the talks were on days 14 and 30 and then each month on the day of the beginning.
  await sql`update check_in set talk = (
    select case
      when julianday(check_in.due_on) - julianday(pair.started_on) < 28 then 1
      when julianday(check_in.due_on) - julianday(pair.started_on) < 56 then 2
      else (cast(substr(check_in.due_on, 1, 4) as integer) - cast(substr(pair.started_on, 1, 4) as integer)) * 12
        + cast(substr(check_in.due_on, 6, 2) as integer) - cast(substr(pair.started_on, 6, 2) as integer) + 1
    end
    from pair where pair.id = check_in.pair_id
  )`.execute(db);

  for (const column of [
    "last_met_on text",
    "last_talked_on text",
    "participant_well_talk integer",
    "support_person_well_talk integer",
  ]) {
    await sql.raw(`alter table pair add column ${column}`).execute(db);
  }
  for (const [table, set] of Object.entries(RECOUNTED)) {
    await sql.raw(`update pair set ${set}`).execute(db);
    await recountOn(db, table, set);
  }
}

const wellTalk = (man: string) => `(
  select max(talk) from check_in
  where check_in.pair_id = pair.id and check_in.person_id = pair.${man}
    and check_in.face > 2 and check_in.call_me_at is null
)`;

/** What the facts of a pair are, counted from each table. */
const RECOUNTED = {
  meeting: "last_met_on = (select max(met_on) from meeting where meeting.pair_id = pair.id)",
  // A note for the colleague who takes over is no talk.
  note: `last_talked_on = (
    select max(noted_on) from note
    where note.pair_id = pair.id and (note.kind is null or note.kind <> 'hand_over')
  )`,
  check_in: `participant_well_talk = ${wellTalk("participant_id")},
    support_person_well_talk = ${wellTalk("support_person_id")}`,
};

async function recountOn(db: Kysely<unknown>, table: string, set: string) {
  const when = { insert: ["new"], update: ["old", "new"], delete: ["old"] };
  for (const [what, rows] of Object.entries(when)) {
    const pairs = rows.map((row) => `${row}.pair_id`).join(", ");
    await sql
      .raw(
        `create trigger pair_facts_${table}_${what} after ${what} on ${table} begin
          update pair set ${set} where id in (${pairs});
        end`,
      )
      .execute(db);
  }
}
