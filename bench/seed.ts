import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { type Instant, now, today } from "#app/domain/day.ts";
import { migrate } from "#db/migrate.ts";
import { openDatabase } from "#db/open.ts";
import { chanceFrom } from "#demo/chance.ts";
import { history } from "./history.ts";
import { accounts, events, meetings, pairs, people } from "./world.ts";

/**
 * Makes the database that `npm run bench` measures against: 10,000 people, 3,000 open
 * pairs and 200 that have ended, 200,000 meetings, their check-ins and notes, 2,000 events (200 of them to come) with sign-ups. Rows are written
 * straight into the tables: the verbs would take an hour and are measured by themselves.
 */
export const BENCH_FILE = "data/bench.sqlite";
const ROWS_PER_INSERT = 400;

export async function seedBench(file = BENCH_FILE) {
  mkdirSync(dirname(file), { recursive: true });
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  const db = openDatabase(file);
  await migrate(db);
  const world = { chance: chanceFrom(20261124), at: now(), today: today() };
  await db.transaction().execute(async (trx) => {
    const insert = async (table: string, rows: object[]) => {
      for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
        await trx
          .insertInto(table as never)
          .values(rows.slice(from, from + ROWS_PER_INSERT) as never)
          .execute();
      }
    };
    for (const make of [accounts, people, pairs, meetings, history, events]) {
      for (const [table, rows] of Object.entries(make(world))) await insert(table, rows);
    }
  });
  const counts = await Promise.all(
    (["person", "pair", "meeting", "check_in", "note", "event", "sign_up"] as const).map(
      async (table) => {
        const { count } = await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as("count"))
          .executeTakeFirstOrThrow();
        return `${count} ${table}`;
      },
    ),
  );
  await db.destroy();
  return counts;
}

if (import.meta.main) console.log((await seedBench()).join(", "));
export type BenchWorld = {
  chance: ReturnType<typeof chanceFrom>;
  at: Instant;
  today: ReturnType<typeof today>;
};
