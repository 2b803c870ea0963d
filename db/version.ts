import { sql } from "kysely";
import type { Db } from "./open.ts";

/**
 * A text that is another one after every change of the data, whoever made it: what this connection
 * has changed is counted by `total_changes()`, what other processes (import, restore) have committed
 * by `data_version`. Both stand in memory; asking costs some microseconds and needs no discipline of
 * the verbs. It changes more often than it must, never too seldom.
 */
export async function dataVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ own: number; others: number }>`
    select total_changes() as own, data_version as others from pragma_data_version`.execute(db);
  return `${rows[0]?.own} ${rows[0]?.others}`;
}
