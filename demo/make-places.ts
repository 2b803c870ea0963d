import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Instant } from "#app/domain/day.ts";
import { keepPicture } from "#app/domain/places/pictures.server.ts";
import { createPlace } from "#app/domain/places/places.server.ts";
import { type Way, writeWays } from "#app/domain/places/ways.server.ts";
import type { Db } from "#db/open.ts";
import { pictureOfLibrary } from "./place-picture.ts";
import { PLACES, type PlaceKey } from "./places.ts";

/** How to get there, of those two to which most come. */
const WAYS: Partial<Record<PlaceKey, Way[]>> = {
  kallio: [
    {
      language: "fi",
      text: "Kirjasto on Karhupuiston vieressä. Raitiovaunu pysähtyy puiston kohdalla. Kysy tiskiltä, missä ryhmä on.",
    },
    {
      language: "en",
      text: "The library is beside the park Karhupuisto. The tram stops at the park. Ask at the desk where the group is.",
    },
    {
      language: "ar",
      text: "المكتبة بجانب حديقة Karhupuisto. يقف الترام عند الحديقة. اسأل في مكتب الاستقبال أين المجموعة.",
    },
    {
      language: "so",
      text: "Maktabaddu waxay ku ag taal beerta Karhupuisto. Taraamku wuxuu istaagaa beerta agteeda. Miiska weydii meesha kooxdu joogto.",
    },
  ],
  oodi: [
    {
      language: "fi",
      text: "Oodi on rautatieaseman vieressä. Asemalta kävelet pari minuuttia.",
    },
    {
      language: "en",
      text: "Oodi is beside the railway station. From the station you walk for two minutes.",
    },
  ],
};

/** The places of the demo world, two with the way there in words, one with a picture. Returns their ids. */
export async function makePlaces(db: Db, long: { by: Coordinator; at: Instant }) {
  const placeIds = new Map<string, string>();
  for (const { key, ...place } of PLACES) {
    const placeId = await createPlace(db, { ...long, ...place });
    placeIds.set(key, placeId);
    const ways = WAYS[key];
    if (ways) await writeWays(db, { ...long, placeId, ways });
  }
  await keepPicture(db, {
    ...long,
    placeId: placeIds.get("kallio") ?? "",
    picture: pictureOfLibrary(),
    shows: "Punainen tiilitalo illalla. Ovi on keskellä, sen edessä aukio.",
    language: "fi",
  });
  return placeIds;
}
