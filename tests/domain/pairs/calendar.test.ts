import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "#app/domain/day.ts";
import { calendarOf } from "#app/domain/pairs/cadence.ts";
import { anyCadence } from "#tests/support/cadence.ts";

const FIRST = "2026-01-01" as Day;

test("the calendar after a day is the calendar without what came before it", () => {
  fc.assert(
    fc.property(
      anyCadence,
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: -40, max: 2_500 }),
      ({ work: numbers }, start, passed) => {
        const startedOn = addDays(FIRST, start);
        const after = addDays(startedOn, passed);
        const next = [...nextAfter(after, calendarOf(startedOn, numbers, after))];
        expect(next).toEqual([...nextAfter(after, calendarOf(startedOn, numbers))]);
      },
    ),
    { numRuns: 400, seed: 11 },
  );
});

function* nextAfter(day: Day, calendar: ReturnType<typeof calendarOf>) {
  let found = 0;
  for (const talk of calendar) {
    if (talk.on <= day) continue;
    yield talk;
    found += 1;
    if (found === 6) return;
  }
}
