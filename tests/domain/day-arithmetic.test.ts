import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  HELSINKI,
  type Instant,
  weekdayOf,
} from "#app/domain/day.ts";
import { randomFrom } from "#tests/support/random.ts";

test("days are counted as Temporal counts them, over a century, leap days and clock changes", () => {
  const random = randomFrom(1);
  for (let round = 0; round < 2000; round++) {
    const from = Temporal.PlainDate.from("1980-01-01").add({ days: random.below(36_500) });
    const by = random.below(800) - 400;
    const day = from.toString() as Day;
    const other = addDays(day, by);
    expect(other).toBe(from.add({ days: by }).toString());
    expect(daysBetween(day, other)).toBe(by);
    expect(addMonths(day, by % 40)).toBe(from.add({ months: by % 40 }).toString());
    expect(weekdayOf(day)).toBe(from.dayOfWeek);
    const at = from
      .toZonedDateTime("UTC")
      .add({ minutes: random.below(1440) })
      .toInstant();
    expect(dayOf(at.toString() as Instant)).toBe(
      at.toZonedDateTimeISO(HELSINKI).toPlainDate().toString(),
    );
  }
});
