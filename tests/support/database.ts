import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { migrate } from "#db/migrate.ts";
import { type Db, openDatabase } from "#db/open.ts";

let migrated: Promise<Buffer> | undefined;

/** A fresh, migrated database of its own: migrated once per test file, then cloned from its bytes. */
export async function freshDatabase(): Promise<Db> {
  migrated ??= migratedBytes();
  return openDatabase(await migrated);
}

async function migratedBytes(): Promise<Buffer> {
  const file = join(tmpdir(), `veljeksi-test-${process.pid}-${Date.now()}.sqlite`);
  const db = openDatabase(file);
  await migrate(db);
  await db.destroy();
  const sqlite = new BetterSqlite3(file);
  sqlite.pragma("journal_mode = DELETE");
  const bytes = sqlite.serialize();
  sqlite.close();
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  return bytes;
}
