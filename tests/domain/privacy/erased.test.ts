import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deleteMyself } from "#app/domain/privacy/deletion.server.ts";
import { migrate } from "#db/migrate.ts";
import { type Db, emptyJournal, openDatabase } from "#db/open.ts";
import { manWithEverything, SAID } from "#tests/support/man-with-everything.ts";

/** A name of a source is the office's and stays. */
const HIS = [...SAID.filter((words) => words !== "By a poster"), "no alcohol"];

let folder: string;
let db: Db;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "erased-"));
  db = openDatabase(join(folder, "one.sqlite"));
  await migrate(db);
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

test("of a man who has deleted himself not a word is left in the file, nor beside it", async () => {
  const man = await manWithEverything(db);
  const { email } = await db
    .selectFrom("person")
    .select("email")
    .where("id", "=", man.personId)
    .executeTakeFirstOrThrow();
  const words = [...HIS, email ?? "–"];
  await emptyJournal(db);
  expect(inFiles(words)).toEqual(words);
  await deleteMyself(db, { man });
  await emptyJournal(db);
  expect(inFiles(words)).toEqual([]);
});

function inFiles(words: string[]): string[] {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return words.filter((one) => files.some((bytes) => bytes.includes(one)));
}
