import BetterSqlite3 from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  SqliteDriver,
} from "kysely";
import type { Schema } from "./schema.ts";

/** An open database, or a transaction on it: verbs take either, so verbs compose. */
export type Db = Kysely<Schema>;

/**
 * Opens the database file (or ":memory:", or the bytes of a serialized database).
 * WAL so that readers never wait, synchronous=FULL so that what was acknowledged
 * survives a power cut, five seconds of patience for a second process (import, backup).
 */
export function openDatabase(file: string | Buffer): Db {
  const sqlite = new BetterSqlite3(file);
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  // What is deleted or changed is overwritten with zeros: forgotten is forgotten in the file too.
  sqlite.pragma("secure_delete = ON");
  sqlite.pragma("cache_size = -32000");
  sqlite.pragma("mmap_size = 268435456");
  return new Kysely<Schema>({ dialect: new ImmediateSqliteDialect(rememberingStatements(sqlite)) });
}

/**
 * Writes what stands in the journal into the file and empties it: until then the journal still holds
 * rows as they were before they were deleted. Waits for nobody: what somebody reads meanwhile stays.
 */
export async function emptyJournal(db: Db) {
  await db.executeQuery(CompiledQuery.raw("pragma wal_checkpoint(truncate)"));
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: BetterSqlite3.Database;
  constructor(database: BetterSqlite3.Database) {
    super({ database });
    this.#database = database;
  }
  override createDriver() {
    return new ImmediateSqliteDriver({ database: this.#database });
  }
}

/** Takes the write lock at "begin": a count followed by an insert in one transaction is then a decision. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

const STATEMENTS_REMEMBERED = 500;

/** Preparing the same SQL again costs more than many of our queries; the latest statements are kept. */
function rememberingStatements(sqlite: BetterSqlite3.Database): BetterSqlite3.Database {
  const prepare = sqlite.prepare.bind(sqlite);
  const remembered = new Map<string, BetterSqlite3.Statement>();
  sqlite.prepare = ((source: string) => {
    const known = remembered.get(source);
    if (known && !known.busy) return known;
    const statement = prepare(source);
    if (remembered.size >= STATEMENTS_REMEMBERED) {
      const [oldest] = remembered.keys();
      if (oldest) remembered.delete(oldest);
    }
    remembered.set(source, statement as BetterSqlite3.Statement);
    return statement;
  }) as typeof sqlite.prepare;
  return sqlite;
}
