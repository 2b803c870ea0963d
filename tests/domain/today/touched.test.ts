import { type KyselyPlugin, type RootOperationNode, sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { CADENCE } from "#app/domain/cadence-numbers.ts";
import { addDays, today } from "#app/domain/day.ts";
import { openPairsInRhythm } from "#app/domain/pairs/pair-facts.server.ts";
import { checkInsToday } from "#app/domain/today/check-in-needs.server.ts";
import { rolesToday } from "#app/domain/today/needs.server.ts";
import type { Db } from "#db/open.ts";
import { buildWorld } from "#demo/world.ts";
import { freshDatabase } from "#tests/support/database.ts";

/**
 * Today reads again those of whom something was written (decision 0032). Here every column of every table
 * that its kept facts come from is changed, whoever would write it, and rows are taken out and put back:
 * what is remembered must be what a reader finds who remembers nothing.
 */
const ROWS_EACH = 6;
/** By then the demo's men wait for long, stand still or are quiet: much depends on each fact. */
const DAY = addDays(today(), 45);

let db: Db;
let tables: Map<string, string[]>;
beforeAll(async () => {
  db = await freshDatabase();
  await buildWorld(db);
  tables = await tablesRead();
  await sql`pragma foreign_keys = off`.execute(db);
  await sql`pragma ignore_check_constraints = on`.execute(db);
}, 120_000);

async function told(on: Db) {
  const checkIns = checkInsToday(on, DAY, CADENCE);
  const { text } = await on.selectNoFrom([checkIns.text.as("text")]).executeTakeFirstOrThrow();
  const facts = [
    await openPairsInRhythm(on),
    await rolesToday(on, DAY, CADENCE.before),
    checkIns.read(text),
  ];
  return JSON.stringify(facts.map((some) => some.map((fact) => JSON.stringify(fact)).sort()));
}
/** Some values are none that the house would write: then both are at a loss. */
const remembering = () => told(db).catch(String);
/** Through a handle of its own nothing is known yet. */
const anew = () => told(db.withPlugin(passing)).catch(String);

describe("Today notices", () => {
  test("a change of any column", async () => {
    const unnoticed: string[] = [];
    const telling = new Set<string>();
    let before = await remembering();
    for (const [table, columns] of tables) {
      for (const { rowid, ...row } of await someOf(table)) {
        for (const column of columns) {
          for (const value of await othersOf(table, column)) {
            await setTo(table, { rowid, column, value });
            const now = await remembering();
            if (now !== (await anew())) unnoticed.push(`${table}.${column}`);
            if (now !== before) telling.add(`${table}.${column}`);
            before = now;
          }
          await setTo(table, { rowid, column, value: row[column] });
          before = await remembering();
        }
      }
    }
    expect(unnoticed).toEqual([]);
    expect([...telling]).toEqual(expect.arrayContaining(DEPENDED_ON));
  }, 240_000);

  test("a row that is gone, and one that is new", async () => {
    const unnoticed: string[] = [];
    for (const [table, columns] of tables) {
      for (const { rowid, ...row } of await someOf(table)) {
        await sql`delete from ${sql.table(table)} where rowid = ${rowid}`.execute(db);
        if ((await remembering()) !== (await anew())) unnoticed.push(`${table}, gone`);
        const values = columns.map((column) => row[column]);
        await sql`insert into ${sql.table(table)} (rowid, ${sql.join(columns.map((one) => sql.ref(one)))})
          values (${rowid}, ${sql.join(values)})`.execute(db);
        if ((await remembering()) !== (await anew())) unnoticed.push(`${table}, new`);
      }
    }
    expect(unnoticed).toEqual([]);
  }, 240_000);
});

/** Some of what Today does depend on: else a list of changes that change nothing would be enough. */
const DEPENDED_ON = [
  "pair.coordinator_id",
  "pair.last_met_on",
  "pair.ended_on",
  "pair.pause_until",
  "role.stage",
  "role.waiting_since",
  "role.coordinator_id",
  "check_in.face",
  "check_in.handled_at",
  "pair_proposal.closed_at",
];

const passing: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => result,
};

/** Every table that the questions name, with its columns. */
async function tablesRead() {
  const names = new Set<string>();
  const noting: KyselyPlugin = {
    ...passing,
    transformQuery({ node }) {
      noteTables(node, names);
      return node;
    },
  };
  await told(db.withPlugin(noting));
  const { rows } = await sql<{ table: string; column: string }>`
    select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
    where m.type = 'table' and m.name <> 'touched'`.execute(db);
  const columns = Map.groupBy(rows, ({ table }) => table);
  const read = [...columns].filter(([table]) => names.has(table));
  return new Map(read.map(([table, all]) => [table, all.map(({ column }) => column)]));
}

function noteTables(node: RootOperationNode | unknown, names: Set<string>) {
  if (typeof node !== "object" || node === null) return;
  const { kind, table } = node as { kind?: string; table?: { identifier?: { name: string } } };
  if (kind === "TableNode" && table?.identifier) names.add(table.identifier.name);
  for (const part of Object.values(node)) noteTables(part, names);
}

type Kept = { rowid: number } & Record<string, unknown>;

async function someOf(table: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select rowid, * from ${sql.table(table)} order by rowid * 7919 % 1009 limit ${ROWS_EACH}`.execute(
    db,
  );
  return rows;
}

/** What another row says there, a day, and nothing. */
async function othersOf(table: string, column: string) {
  const { rows } = await sql<{ value: unknown }>`
    select distinct ${sql.ref(column)} as value from ${sql.table(table)} order by value desc limit 1`.execute(
    db,
  );
  return [...rows.map(({ value }) => value), "2026-10-01", null];
}

async function setTo(
  table: string,
  { rowid, column, value }: { rowid: number; column: string; value: unknown },
) {
  await sql`update or ignore ${sql.table(table)} set ${sql.ref(column)} = ${value}
    where rowid = ${rowid}`.execute(db);
}
