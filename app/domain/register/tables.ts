import { withoutCertainIdentityCodes, withoutIdentityCodes } from "#app/domain/identity-code.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { type Column, meaningOf } from "./columns.ts";
import { saysProtected } from "./sensitive-words.ts";
import { roleOfSheet, roleWord } from "./sheets.ts";

export type Cell = string | number | boolean | Date | null;
export type Sheet = { name: string; rows: Cell[][] };

/** What a row holds in the columns that we know. Nothing else of the file goes past this point. */
export type Row = {
  sheet: string;
  /** As Excel counts, from 1. */
  number: number;
  role: RoleKind | null;
  cells: Partial<Record<Column, string>>;
  /** Columns from which something that looks like an identity code was taken out. */
  codesIn: Column[];
};

export type Ignored = {
  sheets: { name: string; why: "no_list" | "no_header" }[];
  /** Columns that must not be kept: how many cells held something. Their content is not read. */
  forbidden: { sheet: string; header: string; cells: number }[];
  unknown: { sheet: string; header: string }[];
};

/** `headers`: what each sheet calls a column, for the words that are kept and for the file of refused rows. */
export type Register = { rows: Row[]; ignored: Ignored; headers: Record<string, Headers> };
export type Headers = Partial<Record<Column, string>>;

/** A title, a date and an empty line may stand above the header. */
const HEADER_WITHIN_ROWS = 25;
const NAMES: readonly (Column | "forbidden" | null)[] = [
  "name",
  "name_turned",
  "first_name",
  "surname",
];

/** The men's rows of all sheets that list them, cleaned of what we must not keep. */
export function registerOf(sheets: Sheet[]): Register {
  const register: Register = {
    rows: [],
    ignored: { sheets: [], forbidden: [], unknown: [] },
    headers: {},
  };
  for (const sheet of sheets) {
    const role = roleOfSheet(sheet.name);
    const header = headerOf(sheet);
    const meanings = header?.meanings ?? [];
    const isOurs = role !== null || meanings.includes("role");
    if (!header || !isOurs) {
      const why = isOurs ? "no_header" : "no_list";
      register.ignored.sheets.push({ name: shown(sheet.name), why });
    } else readSheet(sheet, { ...header, role }, register);
  }
  return register;
}

type Header = { at: number; meanings: (Column | "forbidden" | null)[] };

/** The first row that names a man's name and at least one more thing. */
function headerOf(sheet: Sheet): Header | null {
  for (const [at, row] of sheet.rows.slice(0, HEADER_WITHIN_ROWS).entries()) {
    const meanings = row.map((cell) => meaningOf(textOf(cell)));
    const known = meanings.filter((meaning) => meaning !== null);
    if (known.length >= 2 && meanings.some((meaning) => NAMES.includes(meaning))) {
      return { at, meanings };
    }
  }
  return null;
}

function readSheet(
  sheet: Sheet,
  { at, meanings, role }: Header & { role: RoleKind | null },
  { rows, ignored, headers }: Register,
) {
  const own: Headers = {};
  const forbidden = meanings.map(() => 0);
  for (const [position, cells] of sheet.rows.entries()) {
    if (position <= at || isHeaderAgain(cells, meanings)) continue;
    const row = readRow(cells, meanings);
    for (const [column, cell] of cells.entries()) {
      if (meanings[column] === "forbidden" && textOf(cell) !== "")
        forbidden[column] = (forbidden[column] ?? 0) + 1;
    }
    if (Object.keys(row.cells).length === 0) continue;
    const ownRole = row.cells.role ? roleWord(row.cells.role) : null;
    rows.push({ sheet: shown(sheet.name), number: position + 1, role: role ?? ownRole, ...row });
  }
  for (const [column, meaning] of meanings.entries()) {
    const header = shown(textOf(sheet.rows[at]?.[column] ?? null));
    if (meaning === "forbidden")
      ignored.forbidden.push({ sheet: shown(sheet.name), header, cells: forbidden[column] ?? 0 });
    if (meaning && meaning !== "forbidden") own[meaning] ??= header;
    if (meaning === null && header) ignored.unknown.push({ sheet: shown(sheet.name), header });
  }
  headers[shown(sheet.name)] = own;
}

function readRow(cells: Cell[], meanings: Header["meanings"]): Pick<Row, "cells" | "codesIn"> {
  const read: Row["cells"] = {};
  const codesIn: Column[] = [];
  for (const [position, cell] of cells.entries()) {
    const raw = textOf(cell);
    if (raw === "") continue;
    if (saysProtected(raw)) read.protected = "x";
    const column = meanings[position];
    if (!column || column === "forbidden") continue;
    const text = cleaned(raw, column);
    if (text !== raw) codesIn.push(column);
    if (text === "") continue;
    read[column] = read[column] ? `${read[column]}\n${text}` : text;
  }
  return { cells: read, codesIn };
}

/** Where phone numbers stand, "040123-4567" is one; everywhere else it is taken for an identity code. */
function cleaned(text: string, column: Column): string {
  return column === "phone" || column === "contact"
    ? withoutCertainIdentityCodes(text)
    : withoutIdentityCodes(text);
}

function isHeaderAgain(cells: Cell[], meanings: Header["meanings"]): boolean {
  const filled = cells.map(textOf).filter(Boolean).length;
  const same = cells.filter((cell, column) => {
    const text = textOf(cell);
    return text !== "" && meanings[column] != null && meaningOf(text) === meanings[column];
  });
  return same.length >= 2 && same.length * 2 >= filled;
}

/** A day is written as ISO, whatever the cell looks like in Excel; it knows no time zone. */
function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date)
    return Number.isNaN(cell.valueOf()) ? "" : cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "x" : "";
  return String(cell)
    .normalize("NFC")
    .replace(/[\u00a0\u202f\u2007]/g, " ")
    .replace(/\r\n?/g, "\n")
    .trim();
}

/** Names of sheets and headers are shown to the coordinator: no codes in them either. */
function shown(name: string): string {
  return withoutIdentityCodes(name).slice(0, 60);
}
