import { joinToOlder } from "#app/domain/people/same-contact.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";

type Verdict = Parameters<typeof joinToOlder>[1];

/** The same as `joinToOlder`, with what he has said to rounds: it goes along with him. */
export function joinToOlderWithRounds(db: Db, verdict: Verdict): Promise<string> {
  return asOne(db, async (trx) => {
    const newer = await trx
      .selectFrom("person")
      .select("same_contact_as as older")
      .where("id", "=", verdict.personId)
      .executeTakeFirst();
    if (newer?.older) await handOver(trx, { from: verdict.personId, to: newer.older });
    return joinToOlder(trx, verdict);
  });
}

/** What waits for a round, unless the older man waits in one as well: then his stands. */
async function handOver(trx: Db, { from, to }: { from: string; to: string }) {
  const waits = await trx
    .selectFrom("round_application")
    .select("id")
    .where("person_id", "=", to)
    .where("withdrawn_at", "is", null)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (waits) return;
  await trx
    .updateTable("round_application")
    .set({ person_id: to })
    .where("person_id", "=", from)
    .where("withdrawn_at", "is", null)
    .where("closed_at", "is", null)
    .execute();
}
