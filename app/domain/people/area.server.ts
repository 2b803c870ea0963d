import { findAreas, municipalityName } from "#app/domain/places/gazetteer.server.ts";
import { Refusal } from "#app/domain/refusal.ts";

/** How many areas of a name are offered to choose from. */
const OFFERED = 6;

/** "Kallio, Helsinki": the part of town first, as men say it; null where he named none. */
export function areaLabel(
  { municipalityCode, district }: { municipalityCode: string | null; district: string | null },
  language: string,
): string | null {
  if (!municipalityCode) return null;
  const town = municipalityName(municipalityCode, language);
  return district ? `${district}, ${town}` : town;
}

/** Areas to choose among for what somebody typed, each once, with the value that a form sends back. */
export function areaChoices(search: string, language: string) {
  const found = findAreas(search, OFFERED * 2).map((place) => ({
    value: [place.municipalityCode, place.district].filter(Boolean).join("|"),
    label: areaLabel(place, language) ?? "",
  }));
  return [...new Map(found.map((choice) => [choice.value, choice])).values()].slice(0, OFFERED);
}

/**
 * The area that a coordinator typed in one field: "Kallio", "Kallio, Helsinki", "00530". Refuses
 * what is not found (`area_unknown`) and what could be several (`area_unclear`, with their names).
 */
export function areaFromText(text: string | null, language: string) {
  if (!text) return { municipalityCode: null, district: null };
  const choices = areaChoices(text, language);
  const [best, ...others] = choices;
  if (!best) throw new Refusal("area_unknown", { field: "search" });
  const named = choices.filter(({ label }) => isNamed(label, text));
  const meant = named.length === 1 ? named[0] : undefined;
  if (!meant && others.length > 0) {
    const options = choices.map(({ label }) => label).join(" · ");
    throw new Refusal("area_unclear", { field: "search", options });
  }
  const [municipalityCode = null, district = null] = (meant ?? best).value.split("|");
  return { municipalityCode, district };
}

/** "Pasila, Helsinki" is named by itself and by "Pasila": Länsi-Pasila is another. */
function isNamed(label: string, text: string): boolean {
  const typed = text.trim().toLowerCase();
  return [label, label.split(", ")[0]].some((name) => name?.toLowerCase() === typed);
}
