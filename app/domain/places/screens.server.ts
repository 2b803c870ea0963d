import { NotFound } from "#app/domain/refusal.ts";
import { searchWords } from "#app/domain/search-words.ts";
import { byName } from "#app/i18n/collation.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { PlaceStart } from "./forms.ts";
import { type Area, findAreas, municipalities, municipalityName } from "./gazetteer.server.ts";

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
  return places
    .map((place) => ({
      ...place,
      municipality: municipalityName(place.municipalityCode, language),
    }))
    .sort(byName(language, ({ name }) => name))
    .sort((one, other) => Number(one.retiredAt !== null) - Number(other.retiredAt !== null));
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
    .execute();
  return places
    .map(({ id, name, municipalityCode }) => ({
      value: id,
      label: `${name}, ${municipalityName(municipalityCode, language)}`,
    }))
    .sort(byName(language, ({ label }) => label));
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

const AREAS_OFFERED = 6;

/** What the form of a new place begins with, and the areas that the typed name may mean. */
export function placeStart(
  { near, lat, lon, municipality, district }: PlaceStart,
  language: Language,
) {
  const chosen = {
    ...(lat === null || lon === null ? {} : { lat, lon }),
    ...(municipality === null ? {} : { municipalityCode: municipality }),
    district,
  };
  const areas = near === "" ? [] : findAreas(near, AREAS_OFFERED);
  return {
    near,
    chosen,
    areas: areas.map((area) => ({
      label: labelOf(area, language),
      isChosen: area.lat === lat && area.lon === lon,
      query: new URLSearchParams({
        near,
        lat: String(area.lat),
        lon: String(area.lon),
        municipality: area.municipalityCode,
        ...(area.district ? { district: area.district } : {}),
      }).toString(),
    })),
  };
}

function labelOf(area: Area, language: Language) {
  const town = municipalityName(area.municipalityCode, language);
  const place = [area.postcode, area.district ?? (area.nameFi === town ? null : area.nameFi)];
  return [...place.filter(Boolean), town].join(", ");
}

/** Every municipality, by name, for a field of a form. */
export function municipalitiesToChoose(language: Language) {
  return municipalities()
    .map(({ code }) => ({ value: code, label: municipalityName(code, language) }))
    .sort(byName(language, ({ label }) => label));
}
