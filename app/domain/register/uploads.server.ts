import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addMinutes, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { withoutIdentityCodes } from "#app/domain/identity-code.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { importRegister } from "./apply.server.ts";
import { type Counts, planImport } from "./plan.server.ts";
import type { Plan } from "./plan.ts";
import type { Reason } from "./remarks.ts";
import type { Register, Row } from "./tables.ts";
import { readRegister } from "./workbook.server.ts";

/** How long an uploaded register waits to be looked at. */
const KEPT_MINUTES = 60;
const FILE_NAME_LENGTH = 100;

/** A row that was not taken, and why. */
export type RefusedRow = { row: Row; reason: Reason };
export type Outcome = { counts: Counts; hasPair: number };

type Mine = { by: Coordinator; uploadId: string; at?: Instant };

/**
 * Reads a register and keeps it for an hour for the coordinator who sent it; one that he has not
 * brought over goes. Refuses what `readRegister` refuses. Returns the name under which it is found.
 */
export async function keepUpload(
  db: Db,
  {
    by,
    file,
    fileName,
    at = now(),
  }: { by: Coordinator; file: Buffer; fileName: string; at?: Instant },
): Promise<string> {
  const register = await readRegister(file);
  return asOne(db, async (trx) => {
    await forgetOldUploads(trx, at);
    await trx
      .deleteFrom("register_upload")
      .where("account_id", "=", by.accountId)
      .where("imported_at", "is", null)
      .execute();
    const id = newId();
    await trx
      .insertInto("register_upload")
      .values({
        id,
        account_id: by.accountId,
        file_name: withoutIdentityCodes(fileName).slice(0, FILE_NAME_LENGTH),
        register: JSON.stringify(register),
        uploaded_at: at,
        expires_at: addMinutes(at, KEPT_MINUTES),
      })
      .execute();
    const plan = await planImport(trx, { register, today: dayOf(at) });
    await auditSeen(trx, { by, plan, at });
    return id;
  });
}

/** Every man whom the preview shows as known is seen by the office: an entry for each. */
async function auditSeen(trx: Db, { by, plan, at }: { by: Coordinator; plan: Plan; at: Instant }) {
  await audit(trx, { by: by.accountId, personId: null, what: "register_uploaded" }, at);
  for (const { known } of plan.men)
    if (known)
      await audit(trx, { by: by.accountId, personId: known.id, what: "seen_in_register" }, at);
}

/** The upload of whoever asks. Another's, an old one and none are all not found. */
export async function uploadEntrustedTo(db: Db, { by, uploadId, at = now() }: Mine) {
  const upload = await db
    .selectFrom("register_upload")
    .select(["file_name as fileName", "register", "imported_at as importedAt", "outcome"])
    .where("id", "=", uploadId)
    .where("account_id", "=", by.accountId)
    .where("expires_at", ">", at)
    .executeTakeFirst();
  if (!upload) throw new NotFound();
  return {
    fileName: upload.fileName,
    importedAt: upload.importedAt,
    register: JSON.parse(upload.register) as Register,
    outcome: upload.outcome
      ? (JSON.parse(upload.outcome) as Outcome & { refused: RefusedRow[] })
      : null,
  };
}

/**
 * Brings the upload over, as the coordinator saw it; pressed twice, it is done once. Refuses a plan
 * that is different by now (`register_moved_on`). Only the refused rows are kept on, for an hour.
 */
export function importUpload(db: Db, { by, uploadId, seen, at = now() }: Mine & { seen: string }) {
  return asOne(db, async (trx) => {
    const upload = await uploadEntrustedTo(trx, { by, uploadId, at });
    if (upload.outcome) return upload.outcome.counts;
    const { counts, plan } = await importRegister(trx, { by, register: upload.register, seen, at });
    const refused = refusedRows(plan);
    const hasPair = plan.rows.filter(
      ({ fate, remarks }) => fate !== "refused" && remarks.some(({ code }) => code === "has_pair"),
    ).length;
    await trx
      .updateTable("register_upload")
      .set({
        imported_at: at,
        register: JSON.stringify({ ...upload.register, rows: [] }),
        outcome: JSON.stringify({ counts, hasPair, refused }),
      })
      .where("id", "=", uploadId)
      .execute();
    return counts;
  });
}

export function refusedRows({ rows }: Plan): RefusedRow[] {
  return rows.flatMap(({ row, reason }) => (reason ? [{ row, reason }] : []));
}

/** The coordinator does not want it after all: it goes at once. */
export async function discardUpload(db: Db, { by, uploadId, at = now() }: Mine) {
  await uploadEntrustedTo(db, { by, uploadId, at });
  await db.deleteFrom("register_upload").where("id", "=", uploadId).execute();
}

/** What waited an hour is forgotten. */
export async function forgetOldUploads(db: Db, at: Instant = now()) {
  await db.deleteFrom("register_upload").where("expires_at", "<=", at).execute();
}
