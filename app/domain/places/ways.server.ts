import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { mayKeepPlaces } from "./access.ts";
import { passPictureOn } from "./pictures.server.ts";
import { placeForOffice } from "./screens.server.ts";

export type Way = { language: string; text: string };

/**
 * Writes how to get to a place, all languages at once: what is left empty is no longer told. It stands
 * in calendars too, so the place has changed.
 */
export function writeWays(
  db: Db,
  {
    by,
    placeId,
    ways,
    at = now(),
  }: { by: Coordinator; placeId: string; ways: Way[]; at?: Instant },
) {
  return asOne(db, async (trx) => {
    if (!mayKeepPlaces(by)) throw new NotFound();
    await placeForOffice(trx, placeId);
    await trx.deleteFrom("place_way").where("place_id", "=", placeId).execute();
    const rows = ways.map((way) => ({ place_id: placeId, ...way }));
    if (rows.length > 0) await trx.insertInto("place_way").values(rows).execute();
    await trx.updateTable("place").set({ changed_at: at }).where("id", "=", placeId).execute();
  });
}

/** How to get to a place, in every language that there is. */
export async function waysTo(db: Db, placeId: string): Promise<Way[]> {
  return (await waysToEach(db, [placeId])).get(placeId) ?? [];
}

/** The same for many places. A place of which nobody has told the way is not among them. */
export async function waysToEach(db: Db, placeIds: string[]): Promise<Map<string, Way[]>> {
  const ways = new Map<string, Way[]>();
  if (placeIds.length === 0) return ways;
  const rows = await db
    .selectFrom("place_way")
    .select(["place_id as placeId", "language", "text"])
    .where("place_id", "in", placeIds)
    .orderBy("language")
    .execute();
  for (const { placeId, ...way } of rows) ways.set(placeId, [...(ways.get(placeId) ?? []), way]);
  return ways;
}

/**
 * Takes away a place that is another one written twice, once nothing leads to it any more. What was
 * told of the way there, and its picture, go to the other where that has none.
 */
export async function removeDuplicate(
  trx: Db,
  { placeId, intoId }: { placeId: string; intoId: string },
) {
  const known = new Set((await waysTo(trx, intoId)).map(({ language }) => language));
  const more = (await waysTo(trx, placeId)).filter(({ language }) => !known.has(language));
  const rows = more.map((way) => ({ place_id: intoId, ...way }));
  if (rows.length > 0) await trx.insertInto("place_way").values(rows).execute();
  await passPictureOn(trx, { placeId, intoId });
  await trx.deleteFrom("place").where("id", "=", placeId).execute();
}
