import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, type Instant, now } from "#app/domain/day.ts";
import { hashToken } from "#app/domain/id.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { isFirstTime } from "#app/domain/taken-once.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import type { Nameless } from "./service.ts";

type Mistaken = {
  by: Coordinator;
  service: Nameless;
  on: Day;
  post?: string | null;
  at?: Instant;
};

/**
 * Takes back one referral that was counted without a name, of this service and day: whichever, for they
 * are alike. Only what he noted himself, so that nobody can ask what a colleague has noted; refuses
 * (`nothing_counted`) where there is none. Two presses of one page take back one. The log says that it
 * was done, and neither where nor about whom.
 */
export function takeBackNameless(db: Db, { by, service, on, post = null, at = now() }: Mistaken) {
  return asOne(db, async (trx) => {
    if (!(await isFirstTime(trx, post && hashToken(`${post}.back.${service}.${on}`), at))) return;
    const counted = await trx
      .selectFrom("referral")
      .select("id")
      .where("person_id", "is", null)
      .where("service", "=", service)
      .where("referred_on", "=", on)
      .where("referred_by", "=", by.accountId)
      .executeTakeFirst();
    if (!counted) throw new Refusal("nothing_counted", { field: "backOn" });
    await trx.deleteFrom("referral").where("id", "=", counted.id).execute();
    await audit(trx, { by: by.accountId, personId: null, what: "referral_taken_back" }, at);
  });
}
