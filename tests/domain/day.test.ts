import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  clockOf,
  type Day,
  dayOf,
  daysBetween,
  helsinkiInstant,
  type Instant,
  parseDay,
  weekdayOf,
} from "#app/domain/day.ts";

const day = (text: string) => text as Day;

describe("days and clocks are Helsinki's", () => {
  test("half past five is another instant in summer than in winter", () => {
    expect(helsinkiInstant(day("2026-07-01"), "17:30")).toBe("2026-07-01T14:30:00Z");
    expect(helsinkiInstant(day("2026-11-24"), "17:30")).toBe("2026-11-24T15:30:00Z");
  });

  test("a weekly group keeps its hour over both clock changes", () => {
    for (const start of ["2026-03-25", "2026-10-21"]) {
      for (const weeks of [0, 1, 2]) {
        const at = helsinkiInstant(addDays(day(start), weeks * 7), "18:00");
        expect(clockOf(at)).toBe("18:00");
      }
    }
  });

  test("an hour that the clock change skips moves forward, one that it repeats is the first", () => {
    expect(clockOf(helsinkiInstant(day("2026-03-29"), "03:30"))).toBe("04:30");
    expect(helsinkiInstant(day("2026-10-25"), "03:30")).toBe("2026-10-25T00:30:00Z");
  });

  test("an instant late in the evening of UTC is the next day here", () => {
    expect(dayOf("2026-11-24T22:30:00Z" as Instant)).toBe("2026-11-25");
  });

  test("a day begins with its first second, in winter, in summer and where the clock changes", () => {
    for (const text of ["2026-01-05", "2026-03-29", "2026-03-30", "2026-10-25", "2026-10-26"]) {
      const midnight = Date.parse(helsinkiInstant(day(text), "00:00"));
      const at = (ms: number) => dayOf(new Date(midnight + ms).toISOString() as Instant);
      for (const minute of [0, 1, 59, 60, 61]) expect(at(minute * 60_000)).toBe(text);
      for (const second of [1, 1800, 3599]) expect(at(-second * 1000)).toBe(addDays(day(text), -1));
    }
  });
});

describe("counting days", () => {
  test("crosses months, years and clock changes", () => {
    expect(addDays(day("2026-12-31"), 1)).toBe("2027-01-01");
    expect(addMonths(day("2027-01-31"), 1)).toBe("2027-02-28");
    expect(daysBetween(day("2026-03-28"), day("2026-03-30"))).toBe(2);
    expect(daysBetween(day("2026-03-30"), day("2026-03-28"))).toBe(-2);
    expect(weekdayOf(day("2026-11-24"))).toBe(2);
  });

  test("reads days as people write them", () => {
    expect(parseDay("24.11.2026")).toBe("2026-11-24");
    expect(parseDay("4.1.2026")).toBe("2026-01-04");
    expect(parseDay("2026-11-24")).toBe("2026-11-24");
    expect(parseDay("30.2.2026")).toBeNull();
    expect(parseDay("tomorrow")).toBeNull();
  });
});
