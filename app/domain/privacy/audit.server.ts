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

/**
 * Whoever has protected details and stands on a page that somebody of the office sees: an entry for each
 * man, all written at once, however many there are.
 */
export async function auditSeenInList(
  db: Db,
  { by, personIds }: { by: string; personIds: string[] },
  at: Instant = now(),
) {
  if (personIds.length === 0) return;
  const seen = { happened_at: at, account_id: by, what: "seen_in_list", detail: null };
  await db
    .insertInto("audit_entry")
    .values(personIds.map((person_id) => ({ id: newId(), person_id, ...seen })))
    .execute();
}
