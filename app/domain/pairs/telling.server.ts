import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";

/** What a man said to the office, and on which day he said it. */
export type Telling = { by: Coordinator; on: Day };

/**
 * When he said it: on the day that the office names, at noon, or now when it is today; never before he
 * was asked. Refuses a day that has not come (`day_in_future`) and one before he was asked
 * (`told_before_asked`).
 */
export function toldAt(on: Day, { sentAt, at }: { sentAt: Instant; at: Instant }): Instant {
  if (on > dayOf(at)) throw new Refusal("day_in_future", { field: "on" });
  if (on < dayOf(sentAt)) throw new Refusal("told_before_asked", { field: "on" });
  if (on === dayOf(at)) return at;
  const noon = helsinkiInstant(on, "12:00");
  return noon > sentAt ? noon : sentAt;
}

/** That the office answered on a man's behalf is in his log. */
export function auditTold(
  trx: Db,
  { by, personId, what }: { by: Coordinator; personId: string; what: string },
  at: Instant,
) {
  return audit(trx, { by: by.accountId, personId, what }, at);
}
