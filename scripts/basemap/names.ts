import { readFileSync, writeFileSync } from "node:fs";
import { fold } from "#app/domain/fold.ts";
import { distanceKm } from "#app/domain/places/distance.ts";
import type { District } from "./districts.ts";
import type { Municipality } from "./municipalities.ts";

/** Names of quarters are fetched only when the map has come close. */
const FILES = { names: "public/basemap/names.json", quarters: "public/basemap/quarters.json" };
const CLOSE = 11;

/** A village this far from the middle of its municipality has room for its name earlier. */
const ON_ITS_OWN_KM = 7;

/** What a name stands for decides how it is written: app/browser/map/names.ts. */
type Kind = "town" | "quarter" | "water" | "abroad";

/** Name in Finnish and (0 where it is the same) in Swedish, place, first zoom at which it shows. */
type Row = [kind: Kind, fi: string, sv: string | 0, lat: number, lon: number, from: number];

/** Towns that lead the eye at once, and those that wait because a larger one stands beside them. */
const FROM: Record<string, number> = {
  "091": 3, // Helsinki
  "564": 3, // Oulu
  "837": 3, // Tampere
  "853": 3, // Turku
  "698": 5, // Rovaniemi
  "179": 5, // Jyväskylä
  "297": 5, // Kuopio
  "905": 6, // Vaasa
  "148": 6, // Inari
  "049": 9, // Espoo
  "092": 9, // Vantaa
  "235": 11, // Kauniainen
};

const ABROAD: Row[] = [
  ["abroad", "Tukholma", "Stockholm", 59.33, 18.07, 4],
  ["abroad", "Tallinna", "Tallinn", 59.437, 24.753, 5],
  ["abroad", "Pietari", "Sankt Petersburg", 59.939, 30.316, 5],
  ["abroad", "Uumaja", "Umeå", 63.825, 20.263, 6],
  ["abroad", "Luulaja", "Luleå", 65.584, 22.155, 6],
  ["abroad", "Tromssa", "Tromsø", 69.649, 18.956, 6],
  ["abroad", "Petroskoi", "Petrozavodsk", 61.79, 34.36, 6],
  ["abroad", "Murmansk", 0, 68.97, 33.08, 6],
  ["abroad", "Viipuri", "Viborg", 60.71, 28.74, 8],
];

export function writeNames(towns: Municipality[], quarters: District[]): void {
  const rows: Row[] = [
    ...towns
      .toSorted((a, b) => b.population - a.population)
      .map((town): Row => named("town", town, FROM[town.code] ?? fromPopulation(town.population))),
    ...waters(),
    ...ABROAD,
    ...quarters
      .filter((quarter) => isPlaced(quarter, towns))
      .map((quarter): Row => named("quarter", quarter, quarterFrom(quarter, towns))),
  ].sort((a, b) => a[5] - b[5]);
  const isClose = (row: Row) => row[5] >= CLOSE;
  write(
    FILES.names,
    rows.filter((row) => !isClose(row)),
  );
  write(FILES.quarters, rows.filter(isClose));
}

function write(file: string, rows: Row[]): void {
  writeFileSync(file, `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);
}

function named(
  kind: Kind,
  { fi, sv, lat, lon }: Omit<Municipality, "code" | "otherNames" | "population">,
  from: number,
): Row {
  return [kind, fi, sv === fi ? 0 : sv, rounded(lat), rounded(lon), from];
}

function fromPopulation(population: number): number {
  if (population > 60_000) return 6;
  if (population > 20_000) return 7;
  if (population > 7_000) return 8;
  return 9;
}

function quarterFrom(quarter: District, towns: Municipality[]): number {
  const { population, postcode, municipalityCode } = quarter;
  const town = towns.find(({ code }) => code === municipalityCode);
  if (population > 0 && town && distanceKm(quarter, town) > ON_ITS_OWN_KM && !isLarge(town))
    return 10;
  if (population > 15_000) return 11;
  return postcode || population > 1_000 ? 12 : 13;
}

/** In a large town the quarters stand side by side. */
function isLarge({ population }: Municipality): boolean {
  return population > 100_000;
}

/** A village that only the Post knows stands on the middle of its municipality: no place for a name. */
function isPlaced({ municipalityCode, lat, lon, fi }: District, towns: Municipality[]): boolean {
  const town = towns.find(({ code }) => code === municipalityCode);
  const isOnTheTown = town?.lat === lat && town.lon === lon;
  return !isOnTheTown && !/keskusta$/.test(fold(fi));
}

function waters(): Row[] {
  const [, ...lines] = readFileSync("scripts/basemap/waters.csv", "utf8").trim().split("\n");
  return lines.map((line) => {
    const [from, fi = "", sv = "", lat, lon] = line.split(";");
    return ["water", fi, sv === fi ? 0 : sv, Number(lat), Number(lon), Number(from)];
  });
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
