import type { Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";

/**
 * Closes a man's account for good: nobody signs in to it again, and it names nobody. The row stays,
 * because what he logged refers to it.
 */
export async function closeAccount(trx: Db, { accountId, at }: { accountId: string; at: Instant }) {
  await trx
    .updateTable("account")
    .set({ name: "–", email: null, phone: null, closed_at: at })
    .where("id", "=", accountId)
    .execute();
  await trx.deleteFrom("session").where("account_id", "=", accountId).execute();
  await trx.deleteFrom("calendar_link").where("account_id", "=", accountId).execute();
  await trx.deleteFrom("sign_in_card").where("account_id", "=", accountId).execute();
}
