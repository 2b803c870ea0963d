import { dayOf, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";

/** The rounds to which men may apply on a day: what search engines are told of rounds. */
export async function openRounds(db: Db, at: Instant): Promise<string[]> {
  const today = dayOf(at);
  const rows = await db
    .selectFrom("round")
    .select("id")
    .where("cancelled_at", "is", null)
    .where("apply_from", "<=", today)
    .where("apply_until", ">=", today)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
