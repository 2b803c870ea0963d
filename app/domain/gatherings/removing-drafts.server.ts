import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { gatheringEntrustedTo } from "./entrusted.server.ts";

/**
 * Throws away a draft that was made by mistake, or twice. What is published or has a date, past ones too,
 * is no such draft: it is not found.
 */
export function removeDraft(db: Db, { by, gatheringId }: { by: Coordinator; gatheringId: string }) {
  return asOne(db, async (trx) => {
    const { publishedAt } = await gatheringEntrustedTo(trx, by, gatheringId);
    const date = await trx
      .selectFrom("event")
      .select("id")
      .where("gathering_id", "=", gatheringId)
      .limit(1)
      .executeTakeFirst();
    if (publishedAt || date) throw new NotFound();
    await trx.deleteFrom("gathering").where("id", "=", gatheringId).execute();
  });
}
