import { type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import type { Db } from "#db/open.ts";

/** Codes of what can be done with a man's data; `office-audit:what.<code>` says them in words. */
export type AuditedAct = string;

/**
 * Records who saw or changed what about whom, when. Every office view and change of a person is
 * an entry (GDPR art. 5(2) and 30). `detail` is a code or a field name, never the data itself.
 */
export async function audit(
  db: Db,
  entry: { by: string | null; personId: string | null; what: AuditedAct; detail?: string | null },
  at: Instant = now(),
) {
  await db
    .insertInto("audit_entry")
    .values({
      id: newId(),
      happened_at: at,
      account_id: entry.by,
      person_id: entry.personId,
      what: entry.what,
      detail: entry.detail ?? null,
    })
    .execute();
}
