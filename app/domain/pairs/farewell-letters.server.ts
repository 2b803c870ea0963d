import type { Instant } from "#app/domain/day.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { openFarewell } from "./farewells.server.ts";
import { pairEndedLetter } from "./letters.ts";
import { bothMen } from "./men.server.ts";
import type { PairRow } from "./pair-rows.server.ts";

/** Thanks those who stay with us at the end of a pair, and asks each how it was. */
export async function sayFarewell(
  trx: Db,
  { pair, to, at }: { pair: PairRow; to: string[]; at: Instant },
) {
  const men = await bothMen(trx, pair);
  for (const personId of to) {
    const token = await openFarewell(trx, { pairId: pair.id, personId, at });
    const side = personId === pair.participantId ? "participant" : "support_person";
    await write(trx, pairEndedLetter(pair.id, { side, token }, men), at);
  }
}
