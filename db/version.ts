import { sql } from "kysely";
import type { Db } from "./open.ts";

/**
 * A text that is another one after every change of the data, whoever made it: what this connection
 * has changed is counted by `total_changes()`, what other processes (import, restore) have committed
 * by `data_version`. No verb has to remember it. It changes more often than it must, never too seldom.
 */
export async function dataVersion(db: Db): Promise<string> {
  const others = await othersVersion(db);
  const { rows } = await sql<{ own: number }>`select total_changes() as own`.execute(db);
  return `${rows[0]?.own} ${others}`;
}

const askedInThisTurn = new WeakMap<Db, Promise<number | undefined>>();

/**
 * Asking for it locks the file, which costs as much as all the rest of an answer: so it is asked once
 * per turn of the event loop. Whatever is answered in a turn had arrived when the turn began.
 */
function othersVersion(db: Db): Promise<number | undefined> {
  const known = askedInThisTurn.get(db);
  if (known) return known;
  const asked = sql<{ others: number }>`select data_version as others from pragma_data_version`
    .execute(db)
    .then(({ rows }) => rows[0]?.others);
  askedInThisTurn.set(db, asked);
  setImmediate(() => askedInThisTurn.delete(db));
  return asked;
}
