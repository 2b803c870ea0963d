import type { PlacePicture } from "#app/domain/places/picture.ts";
import { pictureOf } from "#app/domain/places/pictures.server.ts";
import { type Way, waysTo } from "#app/domain/places/ways.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { bestText } from "./gathering.ts";
import { publishedEvents } from "./public-events.server.ts";

/** How to get to a published date, in the reader's language or the best other one; null: nobody has told. */
export async function wayThere(
  db: Db,
  { eventId, language }: { eventId: string; language: Language },
): Promise<Way | null> {
  const placeId = await placeOf(db, eventId);
  return (placeId && bestText(await waysTo(db, placeId), language)) || null;
}

/** What the place of a published date looks like; null: there is no picture. */
export async function lookThere(db: Db, eventId: string): Promise<PlacePicture | null> {
  const placeId = await placeOf(db, eventId);
  return (placeId && (await pictureOf(db, placeId))) || null;
}

async function placeOf(db: Db, eventId: string) {
  const event = await publishedEvents(db)
    .select("place.id as placeId")
    .where("event.id", "=", eventId)
    .executeTakeFirst();
  return event?.placeId;
}
