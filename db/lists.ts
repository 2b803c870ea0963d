import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
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
 * over as one text. `among`: only those whose `key` is one of these values, which are looked up one by one.
 */
export function linesOf<DB, TB extends keyof DB, O>(
  rows: SelectQueryBuilder<DB, TB, O>,
  columns: readonly (keyof O & string)[],
  among: { key: keyof O & string; values: RawBuilder<unknown> } | null,
) {
  const row = sql.join(columns.map((column) => sql.ref(`row.${column}`)));
  // "cross": the planner keeps this order, and does not go through all rows to look for a few.
  const few = among ? sql`${among.values} as few cross join` : sql``;
  const those = among ? sql`where ${sql.ref(`row.${among.key}`)} = few.value` : sql``;
  return sql<
    string | null
  >`(select group_concat(json_array(${row}), char(10)) from ${few} ${rows.as("row")} ${those})`;
}
