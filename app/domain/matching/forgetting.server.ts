import { addMonths, dayOf, type Instant } from "#app/domain/day.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { SHOWN_KEPT_MONTHS } from "./wishes-to-meet.server.ts";

/** Who was shown to whom six months ago, and what the office had decided until a day that is long over. */
export function forgetPlans(db: Db, at: Instant) {
  const before = addMonths(dayOf(at), -SHOWN_KEPT_MONTHS);
  return asOne(db, async (trx) => {
    await trx
      .deleteFrom("shown_man")
      .where((eb) => eb(eb.fn.coalesce("answered_at", "shown_at"), "<", before))
      .execute();
    await trx.deleteFrom("plan_decision").where("until_on", "<", before).execute();
    await trx.deleteFrom("set_aside").where("until_on", "<", before).execute();
  });
}

/** What the office has decided about a man in its plan, whom he was shown, and to whom he was. */
export async function forgetPlansFor(trx: Db, personId: string) {
  await trx
    .deleteFrom("never_match")
    .where((eb) => eb.or([eb("person_a", "=", personId), eb("person_b", "=", personId)]))
    .execute();
  await trx
    .deleteFrom("plan_decision")
    .where((eb) =>
      eb.or([eb("participant_id", "=", personId), eb("support_person_id", "=", personId)]),
    )
    .execute();
  await trx.deleteFrom("set_aside").where("person_id", "=", personId).execute();
  await trx
    .deleteFrom("shown_man")
    .where((eb) => eb.or([eb("person_id", "=", personId), eb("other_id", "=", personId)]))
    .execute();
}
