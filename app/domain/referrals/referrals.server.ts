import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { hashToken, newId } from "#app/domain/id.ts";
import { personEntrustedTo } from "#app/domain/people/entrusted.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { isFirstTime } from "#app/domain/taken-once.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { type GotThere, isNameless, type Service } from "./service.ts";

type ByOffice = { by: Coordinator; personId: string; at?: Instant };

/**
 * Notes that the office showed a man on to another service. Where the service's name would tell too
 * much about him it is noted without him, and the log does not say where either (`isNameless`). A day
 * ahead is refused; the same man, service and day is one referral.
 */
export function refer(
  db: Db,
  {
    by,
    personId,
    service,
    on,
    post = null,
    at = now(),
  }: ByOffice & { service: Service; on: Day; post?: string | null },
) {
  return asOne(db, async (trx) => {
    await personEntrustedTo(trx, by, personId);
    if (on > dayOf(at)) throw new Refusal("day_in_future", { field: "on" });
    if (!(await isFirstTime(trx, post && hashToken(`${post}.${service}.${on}`), at))) return;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("referral")
      .values({
        id: newId(),
        person_id: isNameless(service) ? null : personId,
        service,
        referred_on: on,
        referred_by: by.accountId,
        noted_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (isNameless(service) || numInsertedOrUpdatedRows !== 1n) return;
    await audit(trx, { by: by.accountId, personId, what: "referred", detail: service }, at);
  });
}

/** He told whether he got there. Asked again, the last answer holds. */
export function noteGotThere(
  db: Db,
  {
    by,
    personId,
    referralId,
    gotThere,
    at = now(),
  }: ByOffice & { referralId: string; gotThere: GotThere },
) {
  return asOne(db, async (trx) => {
    await personEntrustedTo(trx, by, personId);
    const { numUpdatedRows } = await trx
      .updateTable("referral")
      .set({ got_there: gotThere, asked_on: dayOf(at) })
      .where("id", "=", referralId)
      .where("person_id", "=", personId)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new NotFound();
    await audit(trx, { by: by.accountId, personId, what: "referral_asked" }, at);
  });
}

/** Takes away what was noted by mistake. */
export function removeReferral(
  db: Db,
  { by, personId, referralId, at = now() }: ByOffice & { referralId: string },
) {
  return asOne(db, async (trx) => {
    await personEntrustedTo(trx, by, personId);
    const { numDeletedRows } = await trx
      .deleteFrom("referral")
      .where("id", "=", referralId)
      .where("person_id", "=", personId)
      .executeTakeFirst();
    if (numDeletedRows !== 1n) throw new NotFound();
    await audit(trx, { by: by.accountId, personId, what: "referral_removed" }, at);
  });
}

/** Where a man was shown on to, the latest first; what is counted without a name is not there. */
export async function referralsOf(db: Db, personId: string) {
  const rows = await db
    .selectFrom("referral")
    .innerJoin("account", "account.id", "referral.referred_by")
    .select([
      "referral.id",
      "referral.service",
      "referral.referred_on as on",
      "referral.got_there as gotThere",
      "account.name as by",
    ])
    .where("person_id", "=", personId)
    .orderBy("referred_on", "desc")
    .orderBy("noted_at", "desc")
    .execute();
  return rows.map((row) => ({ ...row, service: row.service as Service, on: row.on as Day }));
}

/** Who is forgotten leaves the number behind, not his name. */
export function forgetReferralsOf(trx: Db, personId: string) {
  return trx
    .updateTable("referral")
    .set({ person_id: null })
    .where("person_id", "=", personId)
    .execute();
}
