import { Temporal } from "temporal-polyfill";

/** A calendar day in Helsinki, "2026-11-24". */
export type Day = string & { readonly __day: true };
/** An instant in UTC, "2026-11-24T15:30:00Z". Text order is time order. */
export type Instant = string & { readonly __instant: true };

export const HELSINKI = "Europe/Helsinki";

/** Only this file and the edges ask the clock. */
export function now(): Instant {
  return instant(Temporal.Now.instant());
}

export function today(at: Instant = now()): Day {
  return dayOf(at);
}

/** The day in Helsinki on which an instant falls. */
export function dayOf(at: Instant): Day {
  return zoned(at).toPlainDate().toString() as Day;
}

/** "17:30" in Helsinki. */
export function clockOf(at: Instant): string {
  return zoned(at).toPlainTime().toString({ smallestUnit: "minute" });
}

/**
 * The instant at which clocks in Helsinki show this day and time ("17:30").
 * A time that a clock change skips moves forward; one that occurs twice is the first.
 */
export function helsinkiInstant(day: Day, clock: string): Instant {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: HELSINKI,
    plainTime: Temporal.PlainTime.from(clock),
  });
  return instant(zoned.toInstant());
}

/** Reads "2026-11-24", "24.11.2026" and "4.1.2026"; null when it is no day of the calendar. */
export function parseDay(text: string): Day | null {
  const finnish = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(text);
  const iso = finnish ? `${finnish[3]}-${two(finnish[2])}-${two(finnish[1])}` : text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  try {
    return Temporal.PlainDate.from(iso, { overflow: "reject" }).toString() as Day;
  } catch {
    return null;
  }
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day;
}

export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString() as Day;
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

export function addMinutes(at: Instant, minutes: number): Instant {
  return instant(Temporal.Instant.from(at).add({ minutes }));
}

export function addHours(at: Instant, hours: number): Instant {
  return addMinutes(at, hours * 60);
}

function zoned(at: Instant) {
  return Temporal.Instant.from(at).toZonedDateTimeISO(HELSINKI);
}

function instant(at: Temporal.Instant): Instant {
  return at.toString({ smallestUnit: "second" }) as Instant;
}

function two(digits: string | undefined) {
  return (digits ?? "").padStart(2, "0");
}
