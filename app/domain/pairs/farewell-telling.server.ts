import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { type FarewellAnswer, farewells, saidBy } from "./farewells.server.ts";
import { bothMen } from "./men.server.ts";
import { auditTold, toldAt } from "./telling.server.ts";

/** What the office sees before it writes down how it was for him, and what he is asked. */
export async function farewellToTell(
  db: Db,
  { farewellId, at = now() }: { farewellId: string; at?: Instant },
) {
  const farewell = await farewellById(db, farewellId);
  const { participant, supportPerson } = await bothMen(db, farewell);
  const isParticipant = participant.id === farewell.personId;
  return {
    pairId: farewell.pairId,
    man: (isParticipant ? participant : supportPerson).name,
    other: (isParticipant ? supportPerson : participant).name,
    isParticipant,
    isOpen: farewell.answeredAt === null,
    sentOn: dayOf(farewell.sentAt as Instant),
    today: dayOf(at),
  };
}

/**
 * A man said on the phone how the pair was, and the office writes it down. Refuses what he has answered
 * himself meanwhile (`answered_by_himself`), or a colleague for him (`told_already`).
 */
export function tellFarewell(
  db: Db,
  {
    by,
    farewellId,
    on,
    at = now(),
    ...said
  }: FarewellAnswer & { by: Coordinator; farewellId: string; on: Day; at?: Instant },
): Promise<{ pairId: string }> {
  return asOne(db, async (trx) => {
    const farewell = await farewellById(trx, farewellId);
    const { pairId, personId } = farewell;
    if (farewell.answeredAt) {
      throw new Refusal(farewell.toldOn ? "told_already" : "answered_by_himself");
    }
    const answered_at = toldAt(on, { sentAt: farewell.sentAt as Instant, at });
    await trx
      .updateTable("farewell")
      .set({ answered_at, ...saidBy(farewell, said), told_to: by.accountId, told_on: on })
      .where("id", "=", farewellId)
      .execute();
    await auditTold(trx, { by, personId, what: "farewell_told" }, at);
    return { pairId };
  });
}

async function farewellById(db: Db, id: string) {
  const farewell = await farewells(db).where("farewell.id", "=", id).executeTakeFirst();
  if (!farewell) throw new NotFound();
  return farewell;
}
