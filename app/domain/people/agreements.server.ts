import type { Man } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { AGREEMENT_VERSION } from "./agreement.ts";
import { CLOSED_STAGES } from "./stages.ts";
import { recordStep } from "./steps.server.ts";

/** The agreement as a support person reads it, and whether he has signed its newest version. */
export async function agreementFor(db: Db, man: Man) {
  await supportRoleOf(db, man.personId);
  return {
    version: AGREEMENT_VERSION,
    signed: await signedBy(db, man.personId),
    name: man.name,
    organisation: await readSetting(db, "organisation_name"),
  };
}

/** His signature under the newest version that he has signed, here or on paper. */
export async function signedBy(db: Db, personId: string) {
  const [newest] = await signaturesOf(db, personId);
  return newest ?? null;
}

/** Each version that he has signed: by which name, when, and who noted it if it was on paper. The newest first. */
export async function signaturesOf(db: Db, personId: string) {
  const rows = await db
    .selectFrom("signed_agreement")
    .leftJoin("account", "account.id", "signed_agreement.noted_by")
    .select([
      "version",
      "signed_agreement.name",
      "signed_on as signedOn",
      "account.name as notedBy",
    ])
    .where("person_id", "=", personId)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({ ...row, signedOn: row.signedOn as Day }));
}

/** Whether he has signed the agreement as it is now; "changed": an earlier version of it. */
export async function agreementOf(db: Db, personId: string) {
  const signed = await signedBy(db, personId);
  if (!signed) return "unsigned" as const;
  return signed.version === AGREEMENT_VERSION ? ("signed" as const) : ("changed" as const);
}

/**
 * A support person signs confidentiality and house rules by his name. Who has been at a
 * training has taken that step by it; who has not, takes it there (`markTrained`). Signed twice, the first holds. For everyone else the agreement is not there.
 */
export function signAsSupportPerson(
  db: Db,
  { man, name, language, at = now() }: { man: Man; name: string; language: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const role = await supportRoleOf(trx, man.personId);
    const on = dayOf(at);
    const { numInsertedOrUpdatedRows: signed } = await trx
      .insertInto("signed_agreement")
      .values({
        id: newId(),
        person_id: man.personId,
        version: AGREEMENT_VERSION,
        language,
        name,
        signed_on: on,
        signed_at: at,
      })
      .onConflict((conflict) => conflict.columns(["person_id", "version"]).doNothing())
      .executeTakeFirstOrThrow();
    if (!signed) return;
    await afterSigning(trx, { role, version: AGREEMENT_VERSION, on, by: man.accountId, at });
    const entry = { by: man.accountId, personId: man.personId, what: "house_rules_signed" };
    await audit(trx, { ...entry, detail: AGREEMENT_VERSION }, at);
  });
}

/** Signed after the training, the agreement is the next step; never before the day of the training. */
export async function afterSigning(
  trx: Db,
  {
    role,
    version,
    on,
    ...step
  }: {
    role: Awaited<ReturnType<typeof supportRoleOf>>;
    version: string;
    on: Day;
    by: string;
    at: Instant;
  },
) {
  const { trainedOn } = role;
  if (version !== AGREEMENT_VERSION || role.stage !== "in_training" || !trainedOn) return;
  const later = on > trainedOn ? on : (trainedOn as Day);
  await recordStep(trx, { role, to: "agreement_signed", on: later, ...step });
}

/** His open role as a support person; for everyone else it is not there. */
export async function supportRoleOf(db: Db, personId: string) {
  const role = await db
    .selectFrom("role")
    .select(["id", "kind", "stage", "waiting_since as waitingSince", "trained_on as trainedOn"])
    .where("person_id", "=", personId)
    .where("kind", "=", "support_person")
    .where("stage", "not in", CLOSED_STAGES)
    .executeTakeFirst();
  if (!role) throw new NotFound();
  return role;
}
