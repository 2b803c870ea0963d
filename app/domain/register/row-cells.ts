import { isLanguage, type Language } from "#app/i18n/languages.ts";
import { readAvailability } from "./availability-words.ts";
import type { Column } from "./columns.ts";
import { readCoordinator } from "./coordinator-words.ts";
import type { Area, Surroundings } from "./entry.ts";
import { readInterests, readWishes } from "./interest-words.ts";
import { readLanguage, readLanguages, readLevel, type SaidLanguage } from "./language-words.ts";
import type { Findings } from "./remarks.ts";
import type { Row } from "./tables.ts";

/** As long as the forms of the office allow. */
export const LENGTHS = {
  name: 60,
  surname: 60,
  profession: 80,
  introduction: 600,
  note: 300,
  source: 80,
};

/** A mother tongue named in a column of its own, the list, and the level of Finnish. */
export function languagesOf({ cells }: Row, findings: Findings): SaidLanguage[] {
  const own = readLanguages(cells.mother_tongue ?? "");
  const listed = readLanguages(cells.languages ?? "");
  const finnish = cells.finnish ? readLevel(cells.finnish) : null;
  const said = new Map<SaidLanguage["language"], SaidLanguage["level"]>();
  for (const { language } of own.languages) said.set(language, "native");
  for (const { language, level } of listed.languages)
    said.set(language, said.get(language) ?? level);
  if (finnish && !said.get("fi")) said.set("fi", finnish);
  if (own.unread.length > 0)
    findings.keep("language_unread", "mother_tongue", own.unread.join(" "));
  if (listed.unread.length > 0)
    findings.keep("language_unread", "languages", listed.unread.join(" "));
  if (cells.finnish && !finnish) findings.keep("language_unread", "finnish", cells.finnish);
  return [...said].map(([language, level]) => ({ language, level }));
}

export function lettersOf(text: string | undefined): Language | null {
  const code = text ? readLanguage(text) : null;
  return code && isLanguage(code) ? code : null;
}

/**
 * District, municipality and postcode, in whichever of the three columns they stand. A district of
 * another town than the one named is not believed: the town is, and the words are kept.
 */
export function areaOf(
  { cells }: Row,
  { findArea }: Surroundings,
  findings: Findings,
): Area | null {
  const named: { column: Column; area: Area }[] = [];
  for (const column of ["area", "district", "postcode"] as const) {
    const text = cells[column];
    if (!text) continue;
    const areas = areasIn(text, findArea);
    if (areas.length === 0) findings.keep("area_unread", column, text);
    named.push(...areas.map((area) => ({ column, area })));
  }
  const town = named.find(({ area }) => area.district === null)?.area;
  const inTown = ({ area }: { area: Area }) =>
    !town || area.municipalityCode === town.municipalityCode;
  const elsewhere = named.find((one) => !inTown(one) && one.column !== "area");
  if (elsewhere) findings.keep("area_unread", elsewhere.column, cells[elsewhere.column] ?? "");
  const part = named.filter(inTown).find(({ area }) => area.district !== null);
  return part?.area ?? town ?? null;
}

/** "Vantaa / Myyrmäki" names two; "Kallio, Helsinki" is found whole. Excel eats a postcode's zeros. */
function areasIn(text: string, findArea: Surroundings["findArea"]): Area[] {
  const padded = text.replace(/(?<!\d)\d{3,4}(?!\d)/g, (digits) => digits.padStart(5, "0"));
  const parts = padded.split(/[,/;()\n]|\s[-–]\s|(?<=\d{5})\s/).map((part) => part.trim());
  const found = parts.filter(Boolean).flatMap((part) => findArea(part) ?? []);
  if (found.length > 0) return found;
  return [findArea(padded)].filter((area) => area !== null);
}

/** Free text about his time is read whole or kept whole. */
export function timesOf({ cells }: Row, findings: Findings) {
  const said = cells.availability;
  const read = said ? readAvailability(said) : null;
  const remainder = said && !read ? findings.allowed("availability", said) : null;
  if (remainder) findings.remark("times_as_note", "availability");
  const words = [remainder, findings.allowed("availability_note", cells.availability_note)]
    .filter(Boolean)
    .join("\n");
  return {
    availability: read ?? [],
    availabilityNote: short("availability", words, LENGTHS.note, findings),
  };
}

export function listsOf({ cells }: Row, findings: Findings) {
  const interests = readInterests(cells.interests ?? "");
  const hopes = readWishes(cells.hopes ?? "");
  const offers = readWishes(cells.offers ?? "");
  const unread = { interests: interests.unread, hopes: hopes.unread, offers: offers.unread };
  for (const [column, words] of Object.entries(unread))
    if (words.length > 0)
      findings.keep("interest_unread", column as keyof typeof unread, words.join(", "));
  return { interests: interests.codes, hopes: hopes.codes, offers: offers.codes };
}

/** Text that does not fit its field goes to the notes whole. */
export function short(column: Column, text: string | undefined, max: number, findings: Findings) {
  const said = findings.allowed(column, text);
  if (!said || said.length <= max) return said;
  findings.keep("too_long", column, said);
  return null;
}

export function coordinatorOf({ cells }: Row, { colleagues }: Surroundings, findings: Findings) {
  if (!cells.coordinator) return null;
  const id = readCoordinator(cells.coordinator, colleagues);
  if (!id) findings.keep("coordinator_unread", "coordinator", cells.coordinator);
  return id;
}

export function capacityOf(text: string | undefined): number | null {
  const number = Number(/\d/.exec(text ?? "")?.[0] ?? Number.NaN);
  return number >= 1 && number <= 5 ? number : null;
}

export function isMarked(text: string | undefined): boolean {
  return text !== undefined && !/^(ei|no|nej|0|-|—|ei ole)$/i.test(text.trim());
}
