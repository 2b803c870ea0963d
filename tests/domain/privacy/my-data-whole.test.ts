import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Man } from "#app/domain/accounts/viewer.ts";
import { type MyData, myData } from "#app/domain/privacy/my-data.server.ts";
import { myDataInWords, myDataPage } from "#app/domain/privacy/my-data-words.server.ts";
import { LANGUAGE_CODES } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { manWithEverything, SAID } from "#tests/support/man-with-everything.ts";
import { ABOUT_A_MAN, NOT_ABOUT_A_MAN } from "#tests/support/my-data-columns.ts";

let db: Db;
let man: Man;
let data: MyData;
beforeAll(async () => {
  db = await freshDatabase();
  man = await manWithEverything(db);
  data = await myData(db, { man });
});

describe("my data is everything", () => {
  test("every table and column stands in the list, with its place or why not", async () => {
    const listed = Object.fromEntries([
      ...Object.keys(NOT_ABOUT_A_MAN).map((table) => [table, "not about a man"]),
      ...Object.entries(ABOUT_A_MAN).map(([table, columns]) => [table, Object.keys(columns)]),
    ]);
    const { rows } = await sql<{ table: string; column: string }>`
      select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
      where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'kysely_%'`.execute(
      db,
    );
    const kept = [...Map.groupBy(rows, ({ table }) => table)].map(([table, columns]) => [
      table,
      table in NOT_ABOUT_A_MAN ? "not about a man" : columns.map(({ column }) => column).sort(),
    ]);
    for (const columns of Object.values(listed)) if (Array.isArray(columns)) columns.sort();
    expect(listed).toEqual(Object.fromEntries(kept));
  });

  test("no table that is said to know no man points to one", async () => {
    for (const table of Object.keys(NOT_ABOUT_A_MAN).filter((name) => name !== "never_match")) {
      const { rows } = await sql<{ to: string }>`
        select "table" as "to" from pragma_foreign_key_list(${sql.lit(table)})`.execute(db);
      const men = rows.filter(({ to }) => ["person", "role", "sign_up", "pair"].includes(to));
      expect(men, table).toEqual([]);
    }
  });

  test("each column is where the list says", () => {
    const missing = Object.entries(ABOUT_A_MAN).flatMap(([table, columns]) =>
      Object.entries(columns)
        .filter(([, place]) => !place.startsWith("–") && !stands(data, place.split(".")))
        .map(([column, place]) => `${table}.${column}: ${place}`),
    );
    expect(missing).toEqual([]);
  });

  test("what he and the office have said is on the page that he reads, in every language", () => {
    for (const language of LANGUAGE_CODES) {
      const page = myDataPage(data, language);
      for (const words of SAID) expect(page, `${words} in ${language}`).toContain(words);
    }
    const lines = myDataInWords(data, "en").flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.lines.map(({ term, value }) => `${term}: ${value}`)),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Reminders: You do not get these messages\., /),
        expect.stringMatching(/^How was it\?: .*, Said of the evening$/),
        expect.stringMatching(/^You were at the training: /),
        expect.stringMatching(/^You help here: /),
        "What it was: a phone call",
        "What: Teistä tuli pari",
        expect.stringMatching(/^We come back to this: /),
        expect.stringMatching(/^We suggest no pair before: /),
        expect.stringMatching(/^The pause began: /),
        "You run these: Free time",
      ]),
    );
  });

  test("who keeps two apart is not told, not even in the log", () => {
    expect(JSON.stringify(data)).not.toMatch(/never_match|asked_for_it|kept_apart/);
  });
});

/** A place in the data: the last key is there, in a list in one of its rows at least. */
function stands(here: unknown, [key, ...rest]: string[]): boolean {
  if (key === undefined) return true;
  if (Array.isArray(here)) return here.some((one) => stands(one, [key, ...rest]));
  if (typeof here !== "object" || here === null || !(key in here)) return false;
  return stands((here as Record<string, unknown>)[key], rest);
}
