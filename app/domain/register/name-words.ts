import { fold } from "#app/domain/fold.ts";

export type ReadName = {
  name: string;
  surname: string | null;
  /** What stood in brackets or quotes: a nickname or a remark. */
  aside: string | null;
};

type NameCells = {
  whole?: string | undefined;
  /** The header says "surname first". */
  turned?: boolean;
  first?: string | undefined;
  last?: string | undefined;
};

/**
 * A name from one cell ("Matti Virtanen", "Virtanen, Matti", "VIRTANEN Matti") or from two. Of
 * several first names the first stays the one that others see; the rest goes to the surname, so that
 * nothing is lost. Null when there is no name.
 */
export function readName({
  whole = "",
  turned = false,
  first = "",
  last = "",
}: NameCells): ReadName | null {
  const asides: string[] = [];
  const [all, given, family] = [whole, first, last].map((cell) => withoutAside(cell, asides));
  const aside = asides.length > 0 ? asides.join(", ") : null;
  const read = given || family ? { name: given, surname: family } : split(all ?? "", turned);
  const name = read.name || read.surname;
  if (!name || !/\p{L}/u.test(name)) return null;
  const surname = read.name ? read.surname : "";
  return { name: inCase(name), surname: surname ? inCase(surname) : null, aside };
}

/** A row that sums up or explains, not a man. */
export function isNoMan(name: string): boolean {
  return /^(yhteensa|summa|total|sum|lkm|huom|esim|example|malli|xxx)\b/.test(
    fold(name).replace(/[.:]/g, ""),
  );
}

function split(text: string, turned: boolean): { name: string; surname: string } {
  const [beforeComma, ...afterComma] = text.split(",").map((part) => part.trim());
  if (beforeComma && afterComma.length > 0 && afterComma.join("")) {
    return { name: afterComma.join(" ").trim(), surname: beforeComma };
  }
  const words = text.replace(/,/g, " ").split(/\s+/).filter(Boolean);
  if (words.length < 2) return { name: words.join(" "), surname: "" };
  const shouted = words.filter(isShouted);
  const isTurned = turned || (shouted.length === 1 && words[0] === shouted[0]);
  const [one = "", ...others] = words;
  return isTurned
    ? { name: others.join(" "), surname: one }
    : { name: one, surname: others.join(" ") };
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toLocaleUpperCase("fi") && /\p{Lu}{2}/u.test(word);
}

/** "VIRTANEN" and "virtanen" become "Virtanen"; what has both cases stays as it is ("al-Said", "McCoy"). */
function inCase(text: string): string {
  return text
    .split(" ")
    .map((word) => (hasBothCases(word) ? word : capitalised(word)))
    .join(" ");
}

function hasBothCases(word: string): boolean {
  return /\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
}

function capitalised(word: string): string {
  return word
    .toLocaleLowerCase("fi")
    .replace(/(^|[-’'])(\p{L})/gu, (_, before, letter) => before + letter.toLocaleUpperCase("fi"));
}

function withoutAside(cell: string, asides: string[]): string {
  return cell
    .replace(/\((.*?)\)|"(.*?)"|”(.*?)”|“(.*?)”/g, (_, ...inner) => {
      const aside = inner.slice(0, 4).find((text) => typeof text === "string" && text.trim());
      if (aside) asides.push(aside.trim());
      return " ";
    })
    .replace(/\s+/g, " ")
    .replace(/[\s*.,;]+$/, "")
    .trim();
}
