import { SERVICES } from "#app/domain/referrals/service.ts";
import type { Db } from "#db/open.ts";
import { type Figure, sparingly } from "./figure.ts";
import type { Year } from "./year.ts";

/** How often men were shown on to other services, by service. Rows stay when a man is forgotten. */
export async function referralFigures(db: Db, { from, to }: Year): Promise<Figure[]> {
  const rows = await db
    .selectFrom("referral")
    .select((eb) => ["service", eb.fn.countAll<number>().as("count")])
    .where("referred_on", ">=", from)
    .where("referred_on", "<=", to)
    .groupBy("service")
    .execute();
  if (rows.length === 0) return [];
  const how = "collected" as const;
  const all = rows.reduce((total, { count }) => total + count, 0);
  const parts = SERVICES.flatMap((code) => {
    const row = rows.find(({ service }) => service === code);
    return row ? [{ code, value: row.count, how }] : [];
  });
  return [{ code: "referrals", value: all, how }, ...sparingly(parts)];
}
