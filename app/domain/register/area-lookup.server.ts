import { fold } from "#app/domain/fold.ts";
import { findAreas } from "#app/domain/places/gazetteer.server.ts";
import type { Area } from "./entry.ts";

const ABBREVIATED: Record<string, string> = {
  hki: "Helsinki",
  hfors: "Helsinki",
  esp: "Espoo",
  van: "Vantaa",
  tre: "Tampere",
  tku: "Turku",
  jkl: "Jyväskylä",
  lpr: "Lappeenranta",
};
const LOOKED_AT = 8;

/**
 * The one place that a few words name: by its whole name in either language, by its postcode, or
 * misspelt when nothing else is as near. Null for half a name that could be several.
 */
export function areaNamed(words: string): Area | null {
  const wanted = fold(ABBREVIATED[fold(words)] ?? words);
  const found = findAreas(wanted, LOOKED_AT);
  const [best] = found;
  if (!best) return null;
  const exact = found.find(
    ({ nameFi, nameSv, postcode }) =>
      fold(nameFi) === wanted || fold(nameSv) === wanted || postcode === wanted,
  );
  const isHalfAName = fold(best.nameFi).startsWith(wanted) || fold(best.nameSv).startsWith(wanted);
  const meant = exact ?? (isHalfAName && found.length > 1 ? null : best);
  return meant && { municipalityCode: meant.municipalityCode, district: meant.district };
}

/** The same, remembered: a register names few places many times. */
export function rememberingAreas(): (words: string) => Area | null {
  const known = new Map<string, Area | null>();
  return (words) => {
    const remembered = known.get(words);
    if (remembered !== undefined) return remembered;
    const found = areaNamed(words);
    known.set(words, found);
    return found;
  };
}
