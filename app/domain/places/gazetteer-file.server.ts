import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "#app/domain/fold.ts";
import { type Area, type Named, searchable } from "./area-search.ts";

export type Municipality = {
  /** Three digits, "091" Helsinki. */
  code: string;
  nameFi: string;
  nameSv: string;
  /** The middle of the town, in degrees. */
  lat: number;
  lon: number;
};

/** As scripts/basemap writes it: towns by name, districts in the order in which to offer them. */
type Columns = {
  municipalities: [
    code: string,
    fi: string,
    sv: string,
    lat: number,
    lon: number,
    population: number,
    neighbours: string[],
    inOtherScripts: string[],
  ][];
  districts: [
    code: string,
    postcode: string | null,
    fi: string,
    sv: string,
    lat: number,
    lon: number,
  ][];
  postcodes: [postcode: string, code: string, district: number][];
};

export type Gazetteer = {
  municipalities: Map<string, Municipality>;
  neighbours: Map<string, Set<string>>;
  areas: Named[];
  postcodes: Area[];
};

/** Found from the working directory: the server's bundle lies elsewhere than this file. */
const FILE = "app/domain/places/gazetteer.json";

let gazetteer: Gazetteer | undefined;

/** Reads the file once, when someone first asks. */
export function opened(): Gazetteer {
  gazetteer ??= read();
  return gazetteer;
}

function read(): Gazetteer {
  const columns = JSON.parse(readFileSync(join(process.cwd(), FILE), "utf8")) as Columns;
  const towns = columns.municipalities.map(
    ([code, nameFi, nameSv, lat, lon, population, , others]) => ({
      area: { municipalityCode: code, district: null, postcode: null, nameFi, nameSv, lat, lon },
      population,
      others,
    }),
  );
  const districts = columns.districts.map(([municipalityCode, , nameFi, nameSv, lat, lon]) => ({
    municipalityCode,
    district: nameFi,
    postcode: null,
    nameFi,
    nameSv,
    lat,
    lon,
  }));
  const townOf = new Map(towns.map(({ area }) => [area.municipalityCode, area]));
  return {
    municipalities: new Map(
      towns.map(({ area: { municipalityCode: code, nameFi, nameSv, lat, lon } }) => [
        code,
        { code, nameFi, nameSv, lat, lon },
      ]),
    ),
    neighbours: new Map(columns.municipalities.map((row) => [row[0], new Set(row[6])])),
    areas: [
      ...towns
        .toSorted((a, b) => b.population - a.population)
        .map(({ area, others }) => named(area, others)),
      ...districts.map((area) => named(area, [])),
    ],
    postcodes: columns.postcodes.flatMap(([postcode, code, district]) => {
      const area = districts[district] ?? townOf.get(code);
      return area ? [{ ...area, postcode }] : [];
    }),
  };
}

function named(area: Area, others: string[]): Named {
  const names = [area.nameFi, area.nameSv].map((name) => searchable(fold(name)));
  return { area, names: [...new Set([...names, ...others])] };
}
