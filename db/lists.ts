import type { SelectQueryBuilder } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/sqlite";

/**
 * Several lists of different shape in one question: each comes as one value of a single row, written as
 * JSON by the database. PostgreSQL has the same under `kysely/helpers/postgres`.
 */
export function listOf<DB, TB extends keyof DB, O>(rows: SelectQueryBuilder<DB, TB, O>) {
  return jsonArrayFrom(rows);
}

/** The rows of such a list: as it arrives it is text. */
export function rowsIn<Row>(list: Row[]): Row[] {
  return JSON.parse(list as unknown as string);
}
