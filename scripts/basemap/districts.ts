import { readFileSync } from "node:fs";
import { fold } from "#app/domain/fold.ts";
import { distanceKm } from "#app/domain/places/distance.ts";
import type { Settlement } from "./geonames.ts";
import type { Municipality, PostcodeRow } from "./municipalities.ts";

export type District = {
  municipalityCode: string;
  /** One of its postcodes, where we know one. */
  postcode: string | null;
  fi: string;
  sv: string;
  lat: number;
  lon: number;
  population: number;
};

/** Names in GeoNames that nobody says when asked where he lives. */
const NOBODY_LIVES_IN =
  / [AB]$|kaupunginosa|yritysalue|satama|lentokenttä|East Helsinki|keskus$|kaakko|koillinen|lounas|luode/i;

/** The Post and GeoNames name some villages after the town next to them. */
const SAME_TOWN_KM = 15;

/** Our own list first, then every other settlement of GeoNames, then the Post's villages. */
export function districts(
  all: Municipality[],
  settlements: Settlement[],
  rows: PostcodeRow[],
): District[] {
  const found = new Map<string, District>();
  const add = (district: District) => {
    const key = `${district.municipalityCode} ${fold(district.fi)}`;
    const isTown = all.some(
      (town) =>
        [fold(town.fi), fold(town.sv)].includes(fold(district.fi)) &&
        (town.code === district.municipalityCode || distanceKm(town, district) < SAME_TOWN_KM),
    );
    if (!isTown && !found.has(key)) found.set(key, district);
  };
  for (const district of ours(all, settlements)) add(district);
  const placed = [
    ...all.map(({ code, ...town }) => ({ ...town, municipalityCode: code })),
    ...found.values(),
    ...settlements.flatMap((place) =>
      place.municipalityCode ? [{ ...place, municipalityCode: place.municipalityCode }] : [],
    ),
  ];
  for (const place of settlements.filter(({ name }) => !NOBODY_LIVES_IN.test(name))) {
    const code = place.municipalityCode ?? nearest(place, placed).municipalityCode;
    const post = rows.find(
      (row) =>
        row.municipal_code === code &&
        [fold(row.postcode_fi_name), fold(row.postcode_sv_name)].includes(fold(place.name)),
    );
    add({
      municipalityCode: code,
      postcode: post?.postcode ?? null,
      fi: post ? inTitleCase(post.postcode_fi_name) : place.name,
      sv: post ? inTitleCase(post.postcode_sv_name) : place.name,
      lat: place.lat,
      lon: place.lon,
      population: place.population,
    });
  }
  for (const row of rows) {
    const home = all.find(({ code }) => code === row.municipal_code);
    const village = inTitleCase(row.postcode_fi_name);
    if (home) add({ ...home, ...villageOf(row), municipalityCode: home.code, fi: village });
  }
  return [...found.values()];
}

/** Where only the Post knows a village, the middle of its municipality has to do. */
function villageOf(row: PostcodeRow) {
  return { postcode: row.postcode, sv: inTitleCase(row.postcode_sv_name), population: 0 };
}

/** districts.csv: the quarters of the larger towns as people there call them. */
function ours(all: Municipality[], settlements: Settlement[]): District[] {
  const [, ...lines] = readFileSync("scripts/basemap/districts.csv", "utf8").trim().split("\n");
  return lines.map((line) => {
    const [municipalityCode = "", postcode, fi = "", sv, lat, lon] = line.split(";");
    const home = all.find(({ code }) => code === municipalityCode);
    const settlement = settlements
      .filter(({ name }) => fold(name) === fold(fi))
      .find((place) => home && distanceKm(place, home) < 35);
    const middle = lat ? { lat: Number(lat), lon: Number(lon) } : settlement;
    if (!middle) throw new Error(`districts.csv: where is ${fi}?`);
    return {
      municipalityCode,
      postcode: postcode || null,
      fi,
      sv: sv || fi,
      lat: middle.lat,
      lon: middle.lon,
      population: settlement?.population ?? 0,
    };
  });
}

function nearest<T extends { lat: number; lon: number }>(place: Settlement, others: T[]): T {
  const [first, ...rest] = others;
  if (!first) throw new Error("nothing to be near to");
  return rest.reduce(
    (best, other) => (distanceKm(place, other) < distanceKm(place, best) ? other : best),
    first,
  );
}

/** "HÄMEENKYRÖ" and "KOSKI TL" as a person writes them. */
function inTitleCase(name: string): string {
  return name
    .toLocaleLowerCase("fi")
    .replace(
      /(^|[\s-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase("fi"),
    )
    .replace(/\b(Tl|As|Kk)\b/g, (word) => word.toUpperCase());
}
