import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { groupToday } from "./all-rows.server.ts";
import { refuseUnlessMan } from "./row-verbs.server.ts";
import { coverOf, SNOOZE_DAYS_MOST, type SnoozeReason } from "./snooze.ts";

/**
 * Puts a row of Today off until a day, for the whole office: it covers what stands in the row now, and
 * nothing that comes up later. Put off anew, the new day holds. Refuses today and days past
 * (`time_is_past`), days more than ninety ahead (`too_far_ahead`), and a row that never was. False: a colleague
 * was quicker, and nothing in it is left to put off.
 */
export function putOff(
  db: Db,
  {
    by,
    key,
    until,
    reason,
    at = now(),
  }: { by: Coordinator; key: string; until: Day; reason: SnoozeReason; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const today = dayOf(at);
    if (until <= today) throw new Refusal("time_is_past", { field: "until" });
    if (until > addDays(today, SNOOZE_DAYS_MOST)) {
      throw new Refusal("too_far_ahead", { field: "until" });
    }
    const group = await groupToday(trx, key, today);
    if (!group) return refuseUnlessMan(trx, key);
    await endSnooze(trx, { by, key, at });
    const { personId } = group.needs[0];
    await trx
      .insertInto("snooze")
      .values({
        id: newId(),
        row_key: key,
        person_id: personId,
        covers: JSON.stringify(coverOf(group.needs)),
        reason,
        snoozed_at: at,
        snoozed_by: by.accountId,
        until_on: until,
      })
      .execute();
    await audit(trx, { by: by.accountId, personId, what: "put_off", detail: until }, at);
    return true;
  });
}

/** Takes a row up before its day. Pressed twice, it is still taken up. */
export function takeUp(
  db: Db,
  { by, key, at = now() }: { by: Coordinator; key: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const ended = await endSnooze(trx, { by, key, at });
    if (!ended) return;
    const { personId } = ended;
    await audit(trx, { by: by.accountId, personId, what: "taken_up" }, at);
  });
}

async function endSnooze(trx: Db, { by, key, at }: { by: Coordinator; key: string; at: Instant }) {
  return trx
    .updateTable("snooze")
    .set({ woken_at: at, woken_by: by.accountId })
    .where("row_key", "=", key)
    .where("woken_at", "is", null)
    .returning("person_id as personId")
    .executeTakeFirst();
}
