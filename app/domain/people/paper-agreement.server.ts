import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { AGREEMENT_SINCE, type AgreementVersion } from "./agreement.ts";
import { afterSigning, supportRoleOf } from "./agreements.server.ts";
import { personEntrustedTo } from "./entrusted.server.ts";

type Paper = { by: Coordinator; personId: string; version: AgreementVersion; at?: Instant };

/**
 * The office notes that he signed this version on paper: it counts as if he had signed it here, also as
 * the step after his training. Refuses a day ahead, a day before the version existed, and a version that
 * is signed already; the same noted twice is one. The paper is in the language that he reads.
 */
export function notePaperAgreement(
  db: Db,
  { by, personId, version, name, on, at = now() }: Paper & { name: string; on: Day },
) {
  return asOne(db, async (trx) => {
    await personEntrustedTo(trx, by, personId);
    const role = await supportRoleOf(trx, personId);
    if (on > dayOf(at)) throw new Refusal("day_in_future", { field: "signedOn" });
    if (on < AGREEMENT_SINCE[version]) throw new Refusal("before_version", { field: "signedOn" });
    const { language } = await trx
      .selectFrom("person")
      .select("language")
      .where("id", "=", personId)
      .executeTakeFirstOrThrow();
    const { numInsertedOrUpdatedRows: isNew } = await trx
      .insertInto("signed_agreement")
      .values({
        id: newId(),
        person_id: personId,
        version,
        language,
        name,
        signed_on: on,
        signed_at: at,
        noted_by: by.accountId,
      })
      .onConflict((conflict) => conflict.columns(["person_id", "version"]).doNothing())
      .executeTakeFirstOrThrow();
    if (!isNew) return refuseUnlessSame(trx, { personId, version, name, on });
    await afterSigning(trx, { role, version, on, by: by.accountId, at });
    const entry = { by: by.accountId, personId, what: "paper_agreement_noted" };
    await audit(trx, { ...entry, detail: version }, at);
  });
}

/** Noted by mistake. What he signed here himself is not there; a step that followed stays for a person to take back. */
export function removePaperAgreement(db: Db, { by, personId, version, at = now() }: Paper) {
  return asOne(db, async (trx) => {
    await personEntrustedTo(trx, by, personId);
    const { numDeletedRows } = await trx
      .deleteFrom("signed_agreement")
      .where("person_id", "=", personId)
      .where("version", "=", version)
      .where("noted_by", "is not", null)
      .executeTakeFirst();
    if (numDeletedRows !== 1n) throw new NotFound();
    const entry = { by: by.accountId, personId, what: "paper_agreement_removed" };
    await audit(trx, { ...entry, detail: version }, at);
  });
}

async function refuseUnlessSame(
  trx: Db,
  { personId, version, name, on }: { personId: string; version: string; name: string; on: Day },
) {
  const same = await trx
    .selectFrom("signed_agreement")
    .select("id")
    .where("person_id", "=", personId)
    .where("version", "=", version)
    .where("noted_by", "is not", null)
    .where("signed_on", "=", on)
    .where("name", "=", name)
    .executeTakeFirst();
  if (!same) throw new Refusal("version_signed", { field: "version" });
}
