import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addMonths, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { withdrawCheckIns } from "./check-ins.server.ts";
import { withdrawReminders } from "./first-reminding.server.ts";
import { recordPairEvent } from "./history.server.ts";
import { refuseIfEnded, refuseTooFar } from "./lifecycle.server.ts";
import { pairEntrustedTo } from "./pair-rows.server.ts";
import { auditBoth } from "./proposals.server.ts";

/** A pause is meant to end: the office asks again after at most so long. */
const PAUSE_MONTHS_MOST = 3;

type AtPair = { by: Coordinator; pairId: string; at?: Instant };

/**
 * The pair rests until a day on which the office asks again; nothing else is due meanwhile, and neither
 * man is asked how it goes. Paused anew, the new day holds. Refuses a day that is past or more than three
 * months ahead.
 */
export function pausePair(db: Db, { by, pairId, until, at = now() }: AtPair & { until: Day }) {
  return asOne(db, async (trx) => {
    const pair = await pairEntrustedTo(trx, by, pairId);
    const today = dayOf(at);
    refuseIfEnded(pair);
    if (until <= today) throw new Refusal("time_is_past", { field: "until" });
    if (until > addMonths(today, PAUSE_MONTHS_MOST)) {
      throw new Refusal("too_far_ahead", { field: "until" });
    }
    if (until === pair.pauseUntil) return;
    await trx
      .updateTable("pair")
      .set((eb) => ({
        paused_on: eb.fn.coalesce("paused_on", eb.val(today)),
        pause_until: until,
      }))
      .where("id", "=", pairId)
      .execute();
    await withdrawCheckIns(trx, pairId, at);
    await withdrawReminders(trx, { pairId, at });
    await recordPairEvent(trx, { pairId, what: "paused", detail: until, by: by.accountId, at });
    await auditBoth(trx, pair, { by, what: "pair_paused" }, at);
  });
}

/** They go on. What would have been due while they rested is over. Pressed twice, they still go on. */
export function resumePair(db: Db, { by, pairId, at = now() }: AtPair) {
  return asOne(db, async (trx) => {
    const pair = await pairEntrustedTo(trx, by, pairId);
    refuseIfEnded(pair);
    if (!pair.pauseUntil) return;
    await trx
      .updateTable("pair")
      .set({ paused_on: null, pause_until: null, resumed_on: dayOf(at) })
      .where("id", "=", pairId)
      .execute();
    await recordPairEvent(trx, { pairId, what: "resumed", by: by.accountId, at });
    await auditBoth(trx, pair, { by, what: "pair_resumed" }, at);
  });
}

/** Until when they mean to go on. Refuses a day that is past or more than two years ahead. */
export function extendPair(
  db: Db,
  { by, pairId, plannedEndOn, at = now() }: AtPair & { plannedEndOn: Day },
) {
  return asOne(db, async (trx) => {
    const pair = await pairEntrustedTo(trx, by, pairId);
    refuseIfEnded(pair);
    if (plannedEndOn <= dayOf(at)) throw new Refusal("time_is_past", { field: "plannedEndOn" });
    refuseTooFar(plannedEndOn, dayOf(at));
    if (plannedEndOn === pair.plannedEndOn) return;
    await trx
      .updateTable("pair")
      .set({ planned_end_on: plannedEndOn })
      .where("id", "=", pairId)
      .execute();
    const event = { pairId, what: "planned_end_set" as const, detail: plannedEndOn };
    await recordPairEvent(trx, { ...event, by: by.accountId, at });
    await auditBoth(trx, pair, { by, what: "pair_extended" }, at);
  });
}
