import { NotFound } from "#app/domain/refusal.ts";
import { searchWords } from "#app/domain/search-words.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { municipalityName } from "./gazetteer.server.ts";

const PLACES_SHOWN = 200;

/** The office's list of places, those in use first; `search` in any spelling. */
export async function placesKept(
  db: Db,
  { language, search = "" }: { language: Language; search?: string },
) {
  let query = db
    .selectFrom("place")
    .select((eb) => [
      "id",
      "name",
      "address",
      "lat",
      "lon",
      "municipality_code as municipalityCode",
      "district",
      "step_free as stepFree",
      "retired_at as retiredAt",
      eb
        .selectFrom("gathering")
        .select((g) => g.fn.countAll<number>().as("count"))
        .whereRef("gathering.place_id", "=", "place.id")
        .as("gatherings"),
    ])
    .orderBy((eb) => eb.case().when("retired_at", "is", null).then(0).else(1).end())
    .orderBy("name")
    .limit(PLACES_SHOWN);
  for (const word of searchWords(search)) query = query.where("search", "like", `%${word}%`);
  const places = await query.execute();
  return places.map((place) => ({
    ...place,
    municipality: municipalityName(place.municipalityCode, language),
  }));
}

/** Where a gathering or a date can be: the places in use, and the one it has even if retired. */
export async function placesToChoose(
  db: Db,
  { language, now }: { language: Language; now?: string | null },
) {
  const places = await db
    .selectFrom("place")
    .select(["id", "name", "municipality_code as municipalityCode"])
    .where((eb) => eb.or([eb("retired_at", "is", null), eb("id", "=", now ?? "")]))
    .orderBy("name")
    .execute();
  return places.map(({ id, name, municipalityCode }) => ({
    value: id,
    label: `${name}, ${municipalityName(municipalityCode, language)}`,
  }));
}

/** One place with everything that its form shows. */
export async function placeForOffice(db: Db, placeId: string) {
  const place = await db
    .selectFrom("place")
    .select([
      "id",
      "name",
      "address",
      "lat",
      "lon",
      "municipality_code as municipalityCode",
      "district",
      "step_free as stepFree",
      "retired_at as retiredAt",
    ])
    .where("id", "=", placeId)
    .executeTakeFirst();
  if (!place) throw new NotFound();
  return place;
}
