import { type SelectQueryBuilder, sql } from "kysely";
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

/**
 * Rows of one value, a line of JSON for each: what is in `columns`, in that order. Thousands of rows come
 * over as one text, and a line that is known need not be read again.
 */
export function linesOf<DB, TB extends keyof DB, O>(
  rows: SelectQueryBuilder<DB, TB, O>,
  columns: readonly (keyof O & string)[],
) {
  const row = sql.join(columns.map((column) => sql.ref(`row.${column}`)));
  return sql<
    string | null
  >`(select group_concat(json_array(${row}), char(10)) from ${rows.as("row")})`;
}
