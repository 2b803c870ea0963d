import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { mayKeepPlaces } from "./access.ts";
import { type PlacePicture, UPLOADED_BYTES_MOST } from "./picture.ts";
import { redrawn } from "./redrawing.server.ts";
import { placeForOffice } from "./screens.server.ts";

type Keeping = { by: Coordinator; placeId: string; at?: Instant };
type Uploaded = {
  /** As it came; null where only what it shows is written anew. */
  picture: Uint8Array | null;
  shows: string | null;
  /** In which language that is written. */
  language: string;
};

/**
 * The picture of a place, in place of the one before; without a new one, what it shows in other words.
 * Refuses `no_picture` where there is none at all, and what is no picture or too large.
 */
export async function keepPicture(
  db: Db,
  { by, placeId, at = now(), picture, shows, language }: Keeping & Uploaded,
) {
  if (!mayKeepPlaces(by)) throw new NotFound();
  await placeForOffice(db, placeId);
  const words = { shows, shows_language: shows ? language : null };
  if (picture === null) return describe(db, placeId, words);
  if (picture.length > UPLOADED_BYTES_MOST) {
    throw new Refusal("picture_too_large", { field: "picture" });
  }
  // Outside the transaction: drawing takes a moment, in which others may write.
  const columns = { ...(await redrawn(picture)), ...words, added_at: at, added_by: by.accountId };
  await asOne(db, async (trx) => {
    await placeForOffice(trx, placeId);
    await trx
      .insertInto("place_picture")
      .values({ place_id: placeId, ...columns })
      .onConflict((conflict) => conflict.column("place_id").doUpdateSet(columns))
      .execute();
  });
}

async function describe(
  db: Db,
  placeId: string,
  words: { shows: string | null; shows_language: string | null },
) {
  const known = await db
    .updateTable("place_picture")
    .set(words)
    .where("place_id", "=", placeId)
    .returning("place_id")
    .executeTakeFirst();
  if (!known) throw new Refusal("no_picture", { field: "picture" });
}

/** The place has no picture any more. Twice is once. */
export async function removePicture(db: Db, { by, placeId }: Keeping) {
  if (!mayKeepPlaces(by)) throw new NotFound();
  await placeForOffice(db, placeId);
  await db.deleteFrom("place_picture").where("place_id", "=", placeId).execute();
}

/** What a page needs to show the picture of a place; undefined: it has none. */
export function pictureOf(db: Db, placeId: string): Promise<PlacePicture | undefined> {
  return db
    .selectFrom("place_picture")
    .select(["hash", "width", "height", "shows", "shows_language as showsLanguage"])
    .where("place_id", "=", placeId)
    .executeTakeFirst();
}

/** The picture itself, a JPEG, by the hash of its bytes. */
export async function pictureBytes(db: Db, hash: string): Promise<Uint8Array> {
  const picture = await db
    .selectFrom("place_picture")
    .select("bytes")
    .where("hash", "=", hash)
    .executeTakeFirst();
  if (!picture) throw new NotFound();
  return picture.bytes;
}

/** Of two places that are one, the right one keeps its picture, or gets the other's. */
export async function passPictureOn(
  trx: Db,
  { placeId, intoId }: { placeId: string; intoId: string },
) {
  if (await pictureOf(trx, intoId)) return;
  await trx
    .updateTable("place_picture")
    .set({ place_id: intoId })
    .where("place_id", "=", placeId)
    .execute();
}
