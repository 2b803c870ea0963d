import { type Area, areasNamed, searchable } from "./area-search.ts";
import { distanceKm } from "./distance.ts";
import { type Municipality, opened } from "./gazetteer-file.server.ts";

export type { Area, Municipality };
export { distanceKm };

/**
 * Areas whose name or postcode the text means, best first. Knows municipalities, districts of
 * towns, villages and postcodes, in Finnish and Swedish, and forgives spelling. Asks nobody else.
 */
export function findAreas(query: string, limit = 8): Area[] {
  const text = searchable(query);
  const [digits] = /\d{2,5}/.exec(text) ?? [];
  if (digits === undefined) return areasNamed(text, opened().areas).slice(0, limit);
  return opened()
    .postcodes.filter(({ postcode }) => postcode?.startsWith(digits))
    .slice(0, limit);
}

/** All of them, by Finnish name. */
export function municipalities(): Municipality[] {
  return [...opened().municipalities.values()];
}

export function municipality(code: string): Municipality | undefined {
  return opened().municipalities.get(code);
}

/** Its Swedish name for "sv", its Finnish one otherwise; the code itself where nobody knows it. */
export function municipalityName(code: string, language: string): string {
  const known = municipality(code);
  if (!known) return code;
  return language === "sv" ? known.nameSv : known.nameFi;
}

/**
 * Whether two municipalities lie side by side. Rough: told from which villages are next to each
 * other (scripts/basemap/neighbours.ts), good around towns, now and then wrong across water and
 * wilderness.
 */
export function neighbours(codeA: string, codeB: string): boolean {
  return opened().neighbours.get(codeA)?.has(codeB) ?? false;
}
