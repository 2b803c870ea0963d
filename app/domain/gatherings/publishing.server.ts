import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { gatheringEntrustedTo } from "./entrusted.server.ts";

type Publishing = { by: Coordinator; gatheringId: string; at?: Instant };

/** Everyone sees it and its dates from now on. Publishing twice changes nothing. */
export function publishGathering(db: Db, { by, gatheringId, at = now() }: Publishing) {
  return asOne(db, async (trx) => {
    const gathering = await gatheringEntrustedTo(trx, by, gatheringId);
    if (gathering.publishedAt) return;
    await trx
      .updateTable("gathering")
      .set({ published_at: at, published_by: by.accountId, changed_at: at })
      .where("id", "=", gatheringId)
      .execute();
  });
}

/**
 * Takes it off the public pages. Refuses `men_are_coming` while someone is signed up or waits for a date
 * ahead: those dates are cancelled first, so that everyone is told.
 */
export function unpublishGathering(db: Db, { by, gatheringId, at = now() }: Publishing) {
  return asOne(db, async (trx) => {
    await gatheringEntrustedTo(trx, by, gatheringId);
    await refuseIfMenAreComing(trx, gatheringId, at);
    await trx
      .updateTable("gathering")
      .set({ published_at: null, published_by: null, changed_at: at })
      .where("id", "=", gatheringId)
      .execute();
  });
}

/** Refuses `men_are_coming` while someone is signed up or waits for a date ahead. */
export async function refuseIfMenAreComing(trx: Db, gatheringId: string, at: Instant) {
  const { coming } = await trx
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .select((eb) => eb.fn.countAll<number>().as("coming"))
    .where("event.gathering_id", "=", gatheringId)
    .where("event.ends_at", ">", at)
    .where("event.cancelled_at", "is", null)
    .where("sign_up.cancelled_at", "is", null)
    .executeTakeFirstOrThrow();
  const { waiting } = await trx
    .selectFrom("waiting")
    .innerJoin("event", "event.id", "waiting.event_id")
    .select((eb) => eb.fn.countAll<number>().as("waiting"))
    .where("event.gathering_id", "=", gatheringId)
    .where("event.ends_at", ">", at)
    .where("waiting.left_at", "is", null)
    .executeTakeFirstOrThrow();
  if (coming + waiting > 0) throw new Refusal("men_are_coming", { count: coming + waiting });
}
