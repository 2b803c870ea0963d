import { type Instant, now } from "#app/domain/day.ts";
import { mergePlaces } from "#app/domain/gatherings/merging-places.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";

type Merging = Parameters<typeof mergePlaces>[1];

/** The same as `mergePlaces` of gatherings, with the dates of rounds: whatever happens there moves along. */
export function mergePlacesEverywhere(db: Db, { at = now(), ...merging }: Merging) {
  return asOne(db, async (trx) => {
    await moveDates(trx, { ...merging, at });
    await mergePlaces(trx, { ...merging, at });
  });
}

async function moveDates(
  trx: Db,
  { placeId, intoId, at }: { placeId: string; intoId: string; at: Instant },
) {
  const into = await trx
    .selectFrom("place")
    .select("id")
    .where("id", "=", intoId)
    .executeTakeFirst();
  if (!into) return;
  await trx
    .updateTable("round_date")
    .set((eb) => ({ place_id: intoId, sequence: eb("sequence", "+", 1), changed_at: at }))
    .where("place_id", "=", placeId)
    .execute();
}
