import { type Kysely, sql } from "kysely";

/**
 * Whose facts were written last: a number for each pair and man, raised by the database itself when a
 * row changes that Today reads about him. Who knows the facts up to a number reads what came after.
 */
export async function up(db: Kysely<unknown>) {
  await sql`create table touched (
    about text not null check (about in ('pair', 'person')),
    id text not null,
    seq integer not null,
    primary key (about, id)
  ) strict, without rowid`.execute(db);
  await sql`create index touched_seq on touched (about, seq, id)`.execute(db);
  for (const [table, column] of Object.entries(OF_PAIR)) {
    await touchedBy(db, table, { about: "pair", columns: [column] });
  }
  for (const [table, { columns, when }] of Object.entries(OF_MAN)) {
    await touchedBy(db, table, { about: "person", columns, when });
  }
}

/** What the rhythm of a pair depends on. */
const OF_PAIR = {
  pair: "id",
  first_meeting: "pair_id",
  first_meeting_time: "pair_id",
  first_answer: "pair_id",
  check_in: "pair_id",
};

/** What it depends on whether a man waits for the office; a meeting of his is none of it. */
const OF_MAN: Record<string, { columns: string[]; when?: string[] }> = {
  role: { columns: ["person_id"] },
  talk_offer: { columns: ["person_id"] },
  round_application: { columns: ["person_id"] },
  pair_proposal: { columns: ["participant_id", "support_person_id"] },
  pair: {
    columns: ["participant_id", "support_person_id"],
    when: ["participant_id", "support_person_id", "first_meeting_on", "ended_on", "end_reason"],
  },
};

async function touchedBy(
  db: Kysely<unknown>,
  table: string,
  { about, columns, when }: { about: string; columns: string[]; when?: string[] },
) {
  const touch = (row: string) =>
    columns
      .map(
        (column) => `insert into touched (about, id, seq)
          values ('${about}', ${row}.${column}, (select coalesce(max(seq), 0) + 1 from touched where about = '${about}'))
          on conflict (about, id) do update set seq = excluded.seq;`,
      )
      .join("\n");
  const update = when ? `update of ${when.join(", ")}` : "update";
  for (const [name, what, rows] of [
    ["insert", "insert", ["new"]],
    ["update", update, ["old", "new"]],
    ["delete", "delete", ["old"]],
  ] as const) {
    await sql
      .raw(
        `create trigger touched_${about}_by_${table}_${name} after ${what} on ${table} begin
          ${rows.map(touch).join("\n")}
        end`,
      )
      .execute(db);
  }
}
