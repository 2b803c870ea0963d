import { createRequire } from "node:module";
import { addDays, type Day, weekdayOf } from "#app/domain/day.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { type EventDate, MAX_DATES, type Repeat } from "./gathering.ts";

/** A CommonJS bundle whose names Node cannot see by `import`. */
const { RRule } = createRequire(import.meta.url)("rrule") as typeof import("rrule");
const { DAILY, WEEKLY, MONTHLY, MO, TU, WE, TH, FR, SA, SU } = RRule;
/** RFC 5545 BYDAY, Monday first, as `weekdayOf` counts. */
const WEEKDAYS = [MO, TU, WE, TH, FR, SA, SU];

export type Recurrence = {
  repeat: Repeat;
  /** The last day on which one may be. */
  until?: Day | null;
  /** How many at most; days that are left out count, as in RFC 5545. */
  times?: number | null;
  /** Days on which there is none: Christmas, the coordinator's holiday. */
  except?: Day[];
};

/**
 * The dates of a run, the first included, by the rules of RFC 5545. They are counted in days of the
 * calendar, without any clock: the time stays the same in Helsinki, also when clocks change in between.
 * Refuses `no_end` to a run without an end, `too_many_dates` above a year of weeks, `no_dates`, and
 * `not_last_of_month` where "the last Tuesday" would not begin with the day that was chosen.
 */
export function datesOfRun({
  repeat,
  until,
  times,
  except = [],
  ...first
}: EventDate & Recurrence) {
  const isOnce = repeat === "once";
  if (!isOnce && !until && !times) throw new Refusal("no_end", { field: "times" });
  if (repeat === "monthly_last" && !isLastOfMonth(first.day)) {
    throw new Refusal("not_last_of_month", { field: "day" });
  }
  const run = new RRule({
    ...RULES[repeat](first.day),
    dtstart: utc(first.day),
    count: isOnce ? 1 : (times ?? MAX_DATES + 1),
    ...(until && !isOnce ? { until: utc(until) } : {}),
  });
  const days = run.all().map((at) => at.toISOString().slice(0, 10) as Day);
  if (days.length > MAX_DATES)
    throw new Refusal("too_many_dates", { field: "until", most: MAX_DATES });
  const left = days.filter((day) => !except.includes(day));
  if (left.length === 0) throw new Refusal("no_dates", { field: "until" });
  return left.map((day): EventDate => ({ ...first, day }));
}

const RULES: Record<Repeat, (first: Day) => Partial<import("rrule").Options>> = {
  once: () => ({ freq: DAILY }),
  weekly: () => ({ freq: WEEKLY }),
  fortnightly: () => ({ freq: WEEKLY, interval: 2 }),
  /** "The second Tuesday"; where there is no fifth, the last is meant. */
  monthly: (first) => ({ freq: MONTHLY, byweekday: [nth(first, ordinalOf(first))] }),
  monthly_last: (first) => ({ freq: MONTHLY, byweekday: [nth(first, -1)] }),
};

function nth(day: Day, ordinal: number) {
  const weekday = WEEKDAYS[weekdayOf(day) - 1] as (typeof WEEKDAYS)[number];
  return weekday.nth(ordinal);
}

function ordinalOf(day: Day): number {
  const ordinal = Math.ceil(Number(day.slice(8)) / 7);
  return ordinal === 5 ? -1 : ordinal;
}

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function isLastOfMonth(day: Day): boolean {
  return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
}
