import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { recordPairEvent } from "./history.server.ts";
import { notePair } from "./notes.server.ts";
import { pairEntrustedTo } from "./pair-rows.server.ts";
import { auditBoth } from "./proposals.server.ts";

/**
 * Who in the office looks after the pair, and who does while that one is away (both may be nobody).
 * Whoever takes it over comes along to the first meeting. Sent twice, it is handed over once.
 * Refuses whoever does not work in the office, and one and the same for both.
 */
export function handOver(
  db: Db,
  {
    by,
    pairId,
    coordinatorId,
    substituteId,
    note = null,
    at = now(),
  }: {
    by: Coordinator;
    pairId: string;
    coordinatorId: string | null;
    substituteId: string | null;
    /** What the next one should know. It is no talk: the rhythm does not count it. */
    note?: string | null;
    at?: Instant;
  },
) {
  return asOne(db, async (trx) => {
    const pair = await pairEntrustedTo(trx, by, pairId);
    await refuseUnlessInOffice(trx, coordinatorId, "coordinatorId");
    await refuseUnlessInOffice(trx, substituteId, "substituteId");
    if (coordinatorId && coordinatorId === substituteId) {
      throw new Refusal("same_coordinator", { field: "substituteId" });
    }
    if (note) await notePair(trx, { by, pairId, text: note, on: dayOf(at), kind: "hand_over", at });
    if (coordinatorId === pair.coordinatorId && substituteId === pair.substituteId) return;
    await trx
      .updateTable("pair")
      .set({ coordinator_id: coordinatorId, substitute_id: substituteId })
      .where("id", "=", pair.id)
      .execute();
    if (coordinatorId) {
      await trx
        .updateTable("first_meeting")
        .set({ offered_by: coordinatorId })
        .where("pair_id", "=", pair.id)
        .where("offered_by", "=", pair.coordinatorId)
        .execute();
    }
    await recordPairEvent(trx, {
      pairId: pair.id,
      what: "handed_over",
      detail: coordinatorId,
      by: by.accountId,
      at,
    });
    await auditBoth(trx, pair, { by, what: "pair_handed_over" }, at);
  });
}

async function refuseUnlessInOffice(trx: Db, accountId: string | null, field: string) {
  if (!accountId) return;
  const account = await trx
    .selectFrom("account")
    .select("id")
    .where("id", "=", accountId)
    .where("office_role", "is not", null)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (!account) throw new Refusal("not_a_coordinator", { field });
}
