import { type Day, type Instant, now, today } from "#app/domain/day.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { BUILT_IN } from "./source.ts";

/** Counted but not yet written: by source, how often. */
const counted = new Map<string, number>();
/** Nobody fills the memory with codes that he makes up. */
const CODES_AT_MOST = 500;

/** A page was opened through a source. Only counted: nothing of who opened it is known here. */
export function countOpening(code: string) {
  if (!counted.has(code) && counted.size >= CODES_AT_MOST) return;
  counted.set(code, (counted.get(code) ?? 0) + 1);
}

/**
 * Writes down what was counted since the last time, once a minute: each write makes every kept page
 * anew, and so does the minute. Codes that no source has are dropped.
 */
export function writeOpenings(db: Db, at: Instant = now()): Promise<void> {
  if (counted.size === 0) return Promise.resolve();
  const counts = [...counted];
  counted.clear();
  return asOne(db, async (trx) => {
    const made = await trx
      .selectFrom("source")
      .select("code")
      .where("retired_at", "is", null)
      .execute();
    const known = new Set<string>([...BUILT_IN, ...made].map(({ code }) => code));
    for (const [code, openings] of counts.filter(([code]) => known.has(code))) {
      await add(trx, { code, openings, day: today(at) });
    }
  });
}

async function add(trx: Db, row: { code: string; openings: number; day: Day }) {
  await trx
    .insertInto("source_opening")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["code", "day"])
        .doUpdateSet((eb) => ({ openings: eb("source_opening.openings", "+", row.openings) })),
    )
    .execute();
}
