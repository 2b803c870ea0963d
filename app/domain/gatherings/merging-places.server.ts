import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { mayKeepPlaces } from "#app/domain/places/access.ts";
import { placeForOffice } from "#app/domain/places/screens.server.ts";
import { removeDuplicate } from "#app/domain/places/ways.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";

type Merging = { by: Coordinator; placeId: string; intoId: string; at?: Instant };

/**
 * One place was written down twice: everything that happened or will happen at `placeId` is at
 * `intoId` from now on, and `placeId` is gone. Nobody is told, for nobody goes elsewhere; calendars
 * get the one address. Refuses `place_itself` and a place that is out of use (`place_retired`).
 */
export function mergePlaces(db: Db, { by, placeId, intoId, at = now() }: Merging) {
  return asOne(db, async (trx) => {
    if (!mayKeepPlaces(by)) throw new NotFound();
    await placeForOffice(trx, placeId);
    if (placeId === intoId) throw new Refusal("place_itself", { field: "into" });
    const into = await placeForOffice(trx, intoId);
    if (into.retiredAt) throw new Refusal("place_retired", { field: "into" });
    const usual = trx.selectFrom("gathering").select("id").where("place_id", "=", placeId);
    await trx
      .updateTable("event")
      .set((eb) => ({ sequence: eb("sequence", "+", 1), changed_at: at }))
      .where((eb) =>
        eb.or([
          eb("place_id", "=", placeId),
          eb.and([eb("place_id", "is", null), eb("gathering_id", "in", usual)]),
        ]),
      )
      .execute();
    await trx
      .updateTable("event")
      .set({ place_id: intoId })
      .where("place_id", "=", placeId)
      .execute();
    await trx
      .updateTable("gathering")
      .set({ place_id: intoId, changed_at: at })
      .where("place_id", "=", placeId)
      .execute();
    await removeDuplicate(trx, { placeId, intoId });
  });
}
