import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import {
  type BeforeCadence,
  CADENCE,
  type Cadence,
  type CadencePart,
} from "#app/domain/cadence-numbers.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { moveLetters } from "#app/domain/messages/outbox.server.ts";
import { changeSettings, readSetting } from "#app/domain/privacy/settings.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { reminderAt, reminderKey } from "./letters.ts";

/**
 * The office sets the numbers of one part of the rhythm; they hold at once, for what is open too. What
 * men were told stays: an open proposal keeps its last day. The log keeps each number, from and to.
 */
export function changeCadence(
  db: Db,
  {
    by,
    part,
    numbers,
    at = now(),
  }: { by: Coordinator; part: CadencePart; numbers: Record<string, number>; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const before = await readSetting(trx, "cadence");
    const old: Record<string, number> = before[part];
    const changed = Object.entries(numbers).filter(([name, to]) => old[name] !== to);
    if (changed.length === 0) return;
    const cadence: Cadence = { ...before, [part]: { ...old, ...Object.fromEntries(changed) } };
    const detail = changed.map(([name, to]) => `${part}.${name}:${old[name]}→${to}`).join(" ");
    await changeSettings(trx, { by, changes: { cadence }, detail, at });
    if (cadence.before.remindOfProposal !== before.before.remindOfProposal) {
      await moveReminders(trx, cadence.before);
    }
  });
}

/** The usual numbers hold again. */
export function restoreCadence(
  db: Db,
  { by, part, at = now() }: { by: Coordinator; part: CadencePart; at?: Instant },
) {
  return changeCadence(db, { by, part, numbers: CADENCE[part], at });
}

/** Reminders of open proposals that have not gone yet go on their new day. */
async function moveReminders(trx: Db, before: BeforeCadence) {
  const open = await trx
    .selectFrom("pair_proposal")
    .select(["id", "proposed_at as proposedAt"])
    .where("closed_at", "is", null)
    .execute();
  for (const { id, proposedAt } of open) {
    const keys = (["participant", "support_person"] as const).map((side) => reminderKey(id, side));
    await moveLetters(trx, keys, reminderAt(dayOf(proposedAt as Instant), before));
  }
}
