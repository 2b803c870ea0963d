import { expressionBuilder } from "kysely";
import { addHours, clockOf, clockSeasons, type Instant } from "#app/domain/day.ts";
import type { DayPart } from "#app/domain/people/vocabulary.ts";
import type { Schema } from "#db/schema.ts";

/** From which hour of the clock until which; the night goes on into the next morning. */
const HOURS: Record<DayPart, { from: number; to: number }> = {
  morning: { from: 6, to: 12 },
  afternoon: { from: 12, to: 17 },
  evening: { from: 17, to: 22 },
  night: { from: 22, to: 30 },
};
/** So far around now dates are looked for; nobody plans two years ahead. */
const DAYS_AROUND = 2 * 366;
const DAY_MINUTES = 24 * 60;

/**
 * That a date begins in this part of the day by the clock in Helsinki. Instants are UTC, so the
 * hours are turned into UTC for each stretch between two clock changes.
 */
export function beginsIn(part: DayPart, at: Instant) {
  const eb = expressionBuilder<Schema, "event">();
  const clock = eb.fn<string>("substr", ["event.starts_at", eb.lit(12), eb.lit(5)]);
  const [first, last] = [addHours(at, -DAYS_AROUND * 24), addHours(at, DAYS_AROUND * 24)];
  return eb.or(
    clockSeasons(first, last).map(({ from, to, aheadMinutes }) => {
      const begins = inUtc(HOURS[part].from, aheadMinutes);
      const ends = inUtc(HOURS[part].to, aheadMinutes);
      const [since, until] = [eb(clock, ">=", begins), eb(clock, "<", ends)];
      return eb.and([
        eb("event.starts_at", ">=", from),
        eb("event.starts_at", "<", to),
        begins < ends ? eb.and([since, until]) : eb.or([since, until]),
      ]);
    }),
  );
}

/** In which part of its day by the clock in Helsinki something begins. */
export function partOf(startsAt: Instant): DayPart {
  const hour = Number(clockOf(startsAt).slice(0, 2));
  const parts = Object.keys(HOURS) as DayPart[];
  return parts.find((part) => hour >= HOURS[part].from && hour < HOURS[part].to) ?? "night";
}

/** "15:00" in UTC, for an hour in Helsinki. */
function inUtc(hour: number, aheadMinutes: number): string {
  const minutes = (hour * 60 - aheadMinutes + DAY_MINUTES) % DAY_MINUTES;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
