import { EDITION } from "./edition.ts";

export type Kind = "town" | "quarter" | "water" | "abroad";

export type Name = { kind: Kind; text: string; lat: number; lon: number; from: number };

/** As scripts/basemap/names.ts writes it; 0 where the Swedish name is the Finnish one. */
type Row = [kind: Kind, fi: string, sv: string | 0, lat: number, lon: number, from: number];

/** Names of quarters and small villages are fetched only from this zoom on. */
const CLOSE = 11;

const opened = new Map<string, Promise<Name[]>>();

/** The names that may show at this zoom, the weightiest first, in the page's language. */
export async function namesAt(zoom: number): Promise<Name[]> {
  const files = zoom < CLOSE ? ["names"] : ["names", "quarters"];
  const lists = await Promise.all(files.map(open));
  return lists.flat().filter(({ from }) => from <= zoom);
}

function open(file: string): Promise<Name[]> {
  const known = opened.get(file);
  if (known) return known;
  const loading = load(file);
  opened.set(file, loading);
  loading.catch(() => opened.delete(file));
  return loading;
}

async function load(file: string): Promise<Name[]> {
  const response = await fetch(`/basemap/${file}.json?${EDITION}`);
  if (!response.ok) throw new Error(`basemap ${file}: ${response.status}`);
  const rows = (await response.json()) as Row[];
  const swedish = document.documentElement.lang === "sv";
  return rows.map(([kind, fi, sv, lat, lon, from]) => ({
    kind,
    text: (swedish && sv) || fi,
    lat,
    lon,
    from,
  }));
}
