import { writeFileSync } from "node:fs";
import { fold } from "#app/domain/fold.ts";
import type { District } from "./districts.ts";
import type { Municipality, PostcodeRow } from "./municipalities.ts";
import { neighboursOf } from "./neighbours.ts";

const FILE = "app/domain/places/gazetteer.json";

/** From this size on a town's names in other scripts are worth keeping. */
const KNOWN_ABROAD = 20_000;

/** Writes what the app searches; gazetteer.server.ts says what each column is. */
export function writeGazetteer(all: Municipality[], districts: District[], rows: PostcodeRow[]) {
  const neighbours = neighboursOf(all, districts);
  const columns = {
    municipalities: all.map((town) => [
      town.code,
      town.fi,
      town.sv,
      rounded(town.lat),
      rounded(town.lon),
      town.population,
      neighbours.get(town.code) ?? [],
      town.population >= KNOWN_ABROAD ? inOtherScripts(town.otherNames) : [],
    ]),
    districts: districts.map((district) => [
      district.municipalityCode,
      district.postcode,
      district.fi,
      district.sv,
      rounded(district.lat),
      rounded(district.lon),
    ]),
    postcodes: rows.map((row) => [row.postcode, row.municipal_code, districtOf(row, districts)]),
  };
  const lines = Object.entries(columns).map(
    ([name, list]) => `"${name}": [\n${list.map((row) => JSON.stringify(row)).join(",\n")}\n]`,
  );
  writeFileSync(FILE, `{\n${lines.join(",\n")}\n}\n`);
}

/** The row of the district that a postcode is for; -1 where it is the town as a whole. */
function districtOf(row: PostcodeRow, districts: District[]): number {
  const within = ({ municipalityCode }: District) => municipalityCode === row.municipal_code;
  const own = districts.findIndex((one) => within(one) && one.postcode === row.postcode);
  if (own >= 0) return own;
  return districts.findIndex((one) => within(one) && fold(one.fi) === fold(row.postcode_fi_name));
}

/** Names in Arabic, Persian and Cyrillic letters, each once as search sees it. */
function inOtherScripts(names: string[]): string[] {
  const other = names.filter((name) => /^[\p{Script=Arabic}\p{Script=Cyrillic}\s-]+$/u.test(name));
  return [...new Set(other.map(fold))];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
