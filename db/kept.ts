import { type SelectQueryBuilder, sql } from "kysely";
import { linesOf } from "./lists.ts";
import type { Db } from "./open.ts";
import type { TouchedTable } from "./schema/today.ts";

type Kept<Fact> = {
  under: string;
  upTo: number;
  byKey: Map<string, readonly Fact[]>;
  facts: readonly Fact[];
};

/**
 * Facts of all pairs or men that are read once, and after that of those only of whom something has been
 * written since: the database notes who that is, whoever writes (decision 0032). `key` is the column that
 * says whose a row is, `columns` all that `factOf` is given.
 */
export function keeping<Row extends object, Fact extends object>(
  about: TouchedTable["about"],
  {
    key,
    columns,
    factOf,
  }: {
    key: keyof Row & string;
    columns: readonly (keyof Row & string)[];
    factOf: (row: Row) => Fact;
  },
) {
  const kept = new WeakMap<Db, Kept<Fact>>();

  /**
   * `under`: what the rows depend on besides what is written; under another they are all read. `text` goes
   * into a question, and `read` gives the facts for what it answers: the same list as before when nothing
   * was written. A transaction, which may yet be undone, reads them all and keeps nothing.
   */
  return (db: Db, under: string, rows: SelectQueryBuilder<any, any, Row>) => {
    const known = db.isTransaction ? undefined : kept.get(db);
    const before = known?.under === under ? known : null;
    const text = textOf(rows, before && before.upTo);
    const read = (answer: string): readonly Fact[] => {
      const [head = "", ...lines] = answer.split("\n");
      const [upTo, touched]: [number, string[]] = JSON.parse(head);
      if (before && touched.length === 0) return before.facts;
      const byKey = new Map(before?.byKey);
      for (const one of touched) byKey.delete(one);
      for (const line of lines) {
        const values: unknown[] = JSON.parse(line);
        const row = Object.fromEntries(columns.map((column, at) => [column, values[at]])) as Row;
        const whose = row[key] as string;
        byKey.set(whose, [...(byKey.get(whose) ?? []), Object.freeze(factOf(row))]);
      }
      const now = { under, upTo, byKey, facts: [...byKey.values()].flat() };
      const isNewest = (kept.get(db)?.upTo ?? 0) <= upTo;
      if (!db.isTransaction && isNewest) kept.set(db, now);
      return now.facts;
    };
    return { text, read };
  };

  function textOf(rows: SelectQueryBuilder<any, any, Row>, since: number | null) {
    const touched = sql`from touched where about = ${about} and seq > ${since}`;
    const ids = since === null ? sql`'[]'` : sql`(select json_group_array(id) ${touched})`;
    const among = { key, values: sql`(select id as value ${touched})` };
    const lines = linesOf(rows, columns, since === null ? null : among);
    return sql<string>`json_array(
      (select coalesce(max(seq), 0) from touched where about = ${about}), json(${ids}))
      || coalesce(char(10) || ${lines}, '')`;
  }
}
