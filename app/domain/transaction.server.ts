import type { Db } from "#db/open.ts";

/** Runs a verb as one transaction of its own, or inside the caller's: so that verbs compose. */
export function asOne<T>(db: Db, run: (trx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? run(db) : db.transaction().execute(run);
}
