import { latinDigits } from "#app/domain/contact.ts";
import { addDays, type Day, parseDay } from "#app/domain/day.ts";

/** Excel counts days from here; 60 is a day that never was (29.2.1900), so counting starts before it. */
const EXCEL_DAY_ZERO = "1899-12-30" as Day;
const EARLIEST_SERIAL = 20_000;
const LATEST_SERIAL = 60_000;

/** "4.1.2024", "04.01.24", "4/1/2024", "2024-01-04", Excel's 45295; null for anything less exact. */
export function readDay(text: string): Day | null {
  const plain = latinDigits(text)
    .trim()
    .replace(/^(ma|ti|ke|to|pe|la|su)\.?\s+/i, "");
  if (/^\d{5}(\.\d+)?$/.test(plain)) return fromSerial(Math.floor(Number(plain)));
  const parts = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{2}|\d{4})\.?$/.exec(plain);
  if (parts) return parseDay(`${parts[1]}.${parts[2]}.${inFull(parts[3] ?? "")}`);
  return parseDay(plain.replace(/T.*$/, ""));
}

/** The year of birth, of any date, year or age in the cell. Read to refuse minors, never kept. */
export function readBirthYear(text: string, today: Day): number | null {
  const year = /(?:^|\D)(19\d{2}|20\d{2})(?:\D|$)/.exec(latinDigits(text))?.[1];
  if (year) return Number(year);
  const day = readDay(text);
  if (day) return Number(day.slice(0, 4));
  const age = /^\s*(\d{1,2})\s*(v|vuotta|years?|år)?\.?\s*$/.exec(text)?.[1];
  return age ? Number(today.slice(0, 4)) - Number(age) : null;
}

function fromSerial(serial: number): Day | null {
  return serial >= EARLIEST_SERIAL && serial <= LATEST_SERIAL
    ? addDays(EXCEL_DAY_ZERO, serial)
    : null;
}

/** Registers of this activity hold no day before 2000, but years of birth are before it. */
function inFull(year: string): string {
  if (year.length === 4) return year;
  return Number(year) > 40 ? `19${year}` : `20${year}`;
}
