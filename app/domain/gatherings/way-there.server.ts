import { type Way, waysTo } from "#app/domain/places/ways.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { bestText } from "./gathering.ts";
import { publicEvents } from "./public-events.server.ts";

/** How to get to a published date, in the reader's language or the best other one; null: nobody has told. */
export async function wayThere(
  db: Db,
  { eventId, language }: { eventId: string; language: Language },
): Promise<Way | null> {
  const event = await publicEvents(db)
    .select("place.id as placeId")
    .where("event.id", "=", eventId)
    .executeTakeFirst();
  return (event && bestText(await waysTo(db, event.placeId), language)) ?? null;
}
