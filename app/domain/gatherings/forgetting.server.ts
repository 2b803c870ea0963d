import { addHours, type Instant, now } from "#app/domain/day.ts";
import { newToken } from "#app/domain/id.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";

/** How long we know who came (GDPR art. 5(1)(e); the privacy page says so). */
export const SIGN_UPS_KEPT_DAYS = 30;
const AT_ONCE = 500;

/**
 * Thirty days after an event names and contacts are gone: a sign-up is a number of heads that came
 * or did not. Catches up however long it has not run. Returns how many it forgot, at most 500 at
 * once, so that nobody waits for it.
 */
export function forgetSignUps(db: Db, { at = now() }: { at?: Instant } = {}): Promise<number> {
  return asOne(db, async (trx) => {
    const old = await trx
      .selectFrom("sign_up")
      .innerJoin("event", "event.id", "sign_up.event_id")
      .select("sign_up.id")
      .where("sign_up.forgotten_at", "is", null)
      .where("event.ends_at", "<", addHours(at, -SIGN_UPS_KEPT_DAYS * 24))
      .limit(AT_ONCE)
      .execute();
    for (const { id } of old) await forget(trx, id, at);
    return old.length;
  });
}

async function forget(trx: Db, id: string, at: Instant) {
  await trx
    .updateTable("sign_up")
    .set({
      name: "–",
      email: null,
      phone: null,
      person_id: null,
      contact_key: `nobody ${id}`,
      token: newToken(),
      forgotten_at: at,
    })
    .where("id", "=", id)
    .execute();
}
