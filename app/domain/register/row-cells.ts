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

/** The most exact that is understood: district, municipality, postcode, in any of the three columns. */
export function areaOf(
  { cells }: Row,
  { findArea }: Surroundings,
  findings: Findings,
): Area | null {
  const columns = ["district", "area", "postcode"] as const;
  let best: Area | null = null;
  for (const column of columns) {
    const text = cells[column];
    if (!text) continue;
    const within = column === "district" && cells.area ? `${text}, ${cells.area}` : text;
    const found = areaIn(within, findArea) ?? areaIn(text, findArea);
    if (!found) findings.keep("area_unread", column, text);
    else if (!best || (!best.district && found.district)) best = found;
  }
  return best;
}

function areaIn(text: string, findArea: Surroundings["findArea"]): Area | null {
  const padded = text.replace(/(?<!\d)\d{3,4}(?!\d)/, (digits) => digits.padStart(5, "0"));
  const whole = findArea(padded);
  if (whole) return whole;
  const parts = padded.split(/[,/;()\n]|\s[-–]\s/).map((part) => part.trim());
  const found = parts.filter(Boolean).flatMap((part) => findArea(part) ?? []);
  return found.find(({ district }) => district) ?? found[0] ?? null;
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
