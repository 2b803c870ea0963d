import { describe, expect, test } from "vitest";
import type { Day, Instant } from "#app/domain/day.ts";
import {
  formatClock,
  formatDate,
  formatDay,
  formatInstant,
  formatList,
  formatMonth,
  formatWeekday,
} from "#app/i18n/dates.ts";
import { LANGUAGE_CODES } from "#app/i18n/languages.ts";

const DAY = "2026-11-24" as Day;
/** 23:30 UTC is half past one of the next day in Helsinki. */
const LATE = "2026-11-23T23:30:00Z" as Instant;

describe.each(LANGUAGE_CODES)("in %s", (language) => {
  test("the day stands before the month, which is a word, in our digits", () => {
    for (const text of [
      formatDay(DAY, language),
      formatDate(DAY, language),
      formatInstant(LATE, language),
    ]) {
      expect(text).not.toMatch(/[٠-٩۰-۹]/);
      const [before, after] = text.split("24");
      expect(after, text).toMatch(/\p{L}{3}/u);
      expect(before, text).not.toMatch(/nov|Noof|нояб|листоп|نو|تشرین/i);
    }
    expect(formatDay(DAY, language)).not.toContain("2026");
    expect(formatDay(DAY, language, { year: true })).toContain("2026");
    expect(formatMonth(DAY, language)).toContain("2026");
  });

  test("times are Helsinki's on a clock of 24 hours", () => {
    expect(formatClock(LATE, language)).toMatch(/^01[.:]30$/);
    expect(formatInstant(LATE, language)).toMatch(/01[.:]30$/);
  });

  test("the week has seven names, and a list an and", () => {
    const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => formatWeekday(weekday, language));
    expect(new Set(week).size).toBe(7);
    if (language !== "en") expect(formatList(["A", "B", "C"], language)).not.toMatch(/\band\b/);
    expect(formatList(["A"], language)).toBe("A");
    expect(formatList([], language)).toBe("");
  });
});

test("Somali and Sorani, where Intl falls short, are written our way", () => {
  expect(formatDay(DAY, "so")).toBe("Talaado 24 Noofeembar");
  expect(formatInstant(LATE, "so")).toBe("Talaado 24 Noofeembar, 01:30");
  expect(formatDay(DAY, "ckb")).toBe("سێشەممە، 24ی تشرینی دووەم");
  expect(formatDay(DAY, "ckb", { year: true })).toBe("سێشەممە، 24ی تشرینی دووەمی 2026");
  expect(formatInstant(LATE, "ckb")).toBe("سێشەممە، 24ی تشرینی دووەم 01:30");
  expect(formatMonth(DAY, "ckb")).toBe("تشرینی دووەمی 2026");
  expect(formatList(["A", "B", "C"], "ckb")).toBe("A، B و C");
});
