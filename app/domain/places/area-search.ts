import { fold } from "#app/domain/fold.ts";
import { editsBetween } from "./spelling.ts";

/** Where someone lives, as far as he wants to say: a town, a part of it or a postcode. */
export type Area = {
  municipalityCode: string;
  /** Its Finnish name. */
  district: string | null;
  /** Five digits, "00530" Kallio. */
  postcode: string | null;
  nameFi: string;
  nameSv: string;
  /** Its middle, in degrees. */
  lat: number;
  lon: number;
};

/** An area with its names as search sees them. */
export type Named = { area: Area; names: string[] };

/** The areas that the text names, best first. Misspelt names only when no name begins with it. */
export function areasNamed(text: string, areas: Named[]): Area[] {
  if (text.length < 2) return [];
  const begun = ranked(areas, (name) => beginning(text, name));
  const found = begun.length > 0 ? begun : ranked(areas, (name) => slips(text, name));
  return found.length > 0 ? found : inItsTown(text, areas);
}

/** A name or a question folded further: signs between words count as spaces. */
export function searchable(text: string): string {
  return fold(text)
    .replace(/[\p{Pd}\s,./']+/gu, " ")
    .trim();
}

/** "Kallio Helsinki", "Kallio, Helsinki": the last word says in which town. */
function inItsTown(text: string, areas: Named[]): Area[] {
  const cut = text.lastIndexOf(" ");
  if (cut < 0) return [];
  const [town] = areasNamed(text.slice(cut + 1), areas);
  if (!town) return [];
  const within = areas.filter(({ area }) => area.municipalityCode === town.municipalityCode);
  return areasNamed(text.slice(0, cut), within);
}

/** Among equals the Finnish name, which is the first, comes before those in other languages. */
const OTHER_LANGUAGE = 0.1;

/** Sorted by how far off the nearest of its names is; those with no name near are left out. */
function ranked(areas: Named[], off: (name: string) => number | null): Area[] {
  const near: { area: Area; off: number }[] = [];
  for (const { area, names } of areas) {
    const offs = names.flatMap((name, index) => {
      const distance = off(name);
      return distance === null ? [] : [distance + (index === 0 ? 0 : OTHER_LANGUAGE)];
    });
    if (offs.length > 0) near.push({ area, off: Math.min(...offs) });
  }
  return near.sort((a, b) => a.off - b.off).map(({ area }) => area);
}

/** 0 the name itself, 1 its beginning, 2 the beginning of one of its later words. */
function beginning(text: string, name: string): number | null {
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  return name.includes(` ${text}`) ? 2 : null;
}

/** One slip in four letters, two in seven. */
function slips(text: string, name: string): number | null {
  const allowed = text.length < 4 ? 0 : text.length < 7 ? 1 : 2;
  const edits = allowed > 0 ? editsBetween(text, name, allowed) : 1;
  return edits > allowed ? null : edits;
}
