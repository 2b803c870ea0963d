import { THEMES } from "#app/domain/advocacy/theme.ts";
import type { Db } from "#db/open.ts";
import { type Figure, sparingly } from "./figure.ts";
import type { Year } from "./year.ts";

/** What men told about life here, by theme, and what we said in public about it. */
export async function advocacyFigures(db: Db, { from, to }: Year): Promise<Figure[]> {
  const how = "collected" as const;
  const rows = await db
    .selectFrom("observation")
    .select((eb) => ["theme", eb.fn.countAll<number>().as("count")])
    .where("noted_on", ">=", from)
    .where("noted_on", "<=", to)
    .groupBy("theme")
    .execute();
  const { statements } = await db
    .selectFrom("statement")
    .select((eb) => eb.fn.countAll<number>().as("statements"))
    .where("said_on", ">=", from)
    .where("said_on", "<=", to)
    .where("published_at", "is not", null)
    .executeTakeFirstOrThrow();
  const observations = rows.reduce((total, { count }) => total + count, 0);
  if (observations + statements === 0) return [];
  return [
    { code: "statements", value: statements, how },
    { code: "observations", value: observations, how },
    ...sparingly(
      THEMES.flatMap((code) => {
        const row = rows.find(({ theme }) => theme === code);
        return row ? [{ code, value: row.count, how }] : [];
      }),
    ),
  ];
}
