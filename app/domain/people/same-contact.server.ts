import { accountsWith, type Contacts } from "#app/domain/accounts/opening.server.ts";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { personEntrustedTo } from "./entrusted.server.ts";

/** Another man whose contact this is already: behind an account that signs in with it, or written on him. */
export async function otherWithContact(
  trx: Db,
  { personId, email, phone }: Contacts & { personId: string },
): Promise<string | null> {
  if (!email && !phone) return null;
  const accounts = await accountsWith(trx, { email, phone });
  const known = await trx
    .selectFrom("person")
    .select("id")
    .where((eb) =>
      eb.or([
        eb("account_id", "in", accounts.length > 0 ? accounts : [""]),
        eb("email", "=", email ?? ""),
        eb("phone", "=", phone ?? ""),
      ]),
    )
    .where("id", "<>", personId)
    .orderBy("created_at")
    .executeTakeFirst();
  return known?.id ?? null;
}

type Verdict = { by: Coordinator; personId: string; at?: Instant };

/** Two men share a phone: the coordinator has looked, nothing is to be done. */
export function keepApart(db: Db, { by, personId, at = now() }: Verdict) {
  return asOne(db, async (trx) => {
    const person = await personEntrustedTo(trx, by, personId);
    if (!person.sameContactAs) throw new Refusal("already_done");
    await trx
      .updateTable("person")
      .set({ same_contact_as: null, changed_at: at })
      .where("id", "=", personId)
      .execute();
    await audit(trx, { by: by.accountId, personId, what: "kept_apart" }, at);
  });
}

/**
 * The same man came in twice: his newer roles go to the older person where he does not have them
 * yet, and the newer one is removed. Returns the id of who stays. Refuses a newer one who has
 * proposals or pairs already (`has_pairs`): those are history and are not moved.
 */
export function joinToOlder(db: Db, { by, personId, at = now() }: Verdict): Promise<string> {
  return asOne(db, async (trx) => {
    const newer = await personEntrustedTo(trx, by, personId);
    if (!newer.sameContactAs) throw new Refusal("already_done");
    const older = await personEntrustedTo(trx, by, newer.sameContactAs);
    if (newer.accountId && older.accountId) throw new Refusal("two_accounts");
    if (await hasHistory(trx, newer.id)) throw new Refusal("has_pairs");
    await handOverRoles(trx, newer.id, older.id);
    await trx.deleteFrom("person").where("id", "=", newer.id).execute();
    if (newer.accountId) {
      await trx
        .updateTable("person")
        .set({ account_id: newer.accountId, changed_at: at })
        .where("id", "=", older.id)
        .execute();
    }
    const entry = { by: by.accountId, what: "joined_to_older", detail: newer.id };
    await audit(trx, { ...entry, personId: older.id }, at);
    return older.id;
  });
}

async function handOverRoles(trx: Db, from: string, to: string) {
  const open = await trx
    .selectFrom("role")
    .select("kind")
    .where("person_id", "=", to)
    .where("stage", "not in", ["moved_on", "left"])
    .execute();
  const kinds = open.map((role) => role.kind);
  await trx
    .updateTable("role")
    .set({ person_id: to })
    .where("person_id", "=", from)
    .$if(kinds.length > 0, (roles) => roles.where("kind", "not in", kinds))
    .execute();
}

async function hasHistory(trx: Db, personId: string) {
  for (const table of ["pair_proposal", "pair"] as const) {
    const found = await trx
      .selectFrom(table)
      .select("id")
      .where((eb) =>
        eb.or([eb("participant_id", "=", personId), eb("support_person_id", "=", personId)]),
      )
      .executeTakeFirst();
    if (found) return true;
  }
  return false;
}
