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

/** Writes days as 2026-11-24. Kept, because making one costs as much as a hundred uses. */
const DAY_IN_HELSINKI = new Intl.DateTimeFormat("sv-SE", { timeZone: HELSINKI });
const HOUR_MS = 3_600_000;
const DAYS_OF_HOURS = new Map<number, Day>();

/**
 * The day in Helsinki on which an instant falls. Its days begin on the hour in UTC, also around a clock
 * change, so the hours that a list of thousands asks for again and again are read once.
 */
export function dayOf(at: Instant): Day {
  const utc = Date.parse(at);
  const hour = Math.floor(utc / HOUR_MS);
  const known = DAYS_OF_HOURS.get(hour);
  if (known !== undefined) return known;
  if (DAYS_OF_HOURS.size >= DAYS_REMEMBERED) DAYS_OF_HOURS.clear();
  const day = DAY_IN_HELSINKI.format(utc) as Day;
  DAYS_OF_HOURS.set(hour, day);
  return day;
}

/** "17:30" in Helsinki. */
export function clockOf(at: Instant): string {
  return zoned(at).toPlainTime().toString({ smallestUnit: "minute" });
}

/** "2026-11-24T17:30:00+02:00": the day and the clock in Helsinki, for readers who show it as it stands. */
export function withOffset(at: Instant): string {
  return zoned(at).toString({ smallestUnit: "second", timeZoneName: "never" });
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

/*
 * Days are counted in UTC, where each has 24 hours: exact, and ten to fifty times faster than Temporal's
 * polyfill. A list of three thousand pairs asks this tens of thousands of times.
 */
const DAY_MS = 86_400_000;
const SHORTEST_MONTH_DAYS = 28;

export function addDays(day: Day, days: number): Day {
  return dayAt(msOf(day) + days * DAY_MS);
}

/** The same day some months later, or the last of that month: a month after 31.1. is 28.2. */
export function addMonths(day: Day, months: number): Day {
  const [year, month] = [yearOf(day), monthOf(day) - 1 + months];
  const date = Number(day.slice(8));
  const isInEveryMonth = date <= SHORTEST_MONTH_DAYS;
  const last = isInEveryMonth ? date : new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month, Math.min(date, last)));
}

function yearOf(day: Day) {
  return Number(day.slice(0, 4));
}

function monthOf(day: Day) {
  return Number(day.slice(5, 7));
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((msOf(to) - msOf(from)) / DAY_MS);
}

/** Months that are surely over from one day to another: from 31.1. to 28.2. none, to 3.3. one. */
export function wholeMonthsBetween(from: Day, to: Day): number {
  const months = 12 * (yearOf(to) - yearOf(from)) + monthOf(to) - monthOf(from);
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}

/*
 * Lists ask for the same few thousand days again and again: each is read and written once. Days that
 * nobody asks for any more are forgotten with all the others.
 */
const DAYS_REMEMBERED = 20_000;
const READ = new Map<Day, number>();
const WRITTEN = new Map<number, Day>();

function msOf(day: Day): number {
  const known = READ.get(day);
  if (known !== undefined) return known;
  if (READ.size >= DAYS_REMEMBERED) READ.clear();
  const utc = Date.parse(day);
  READ.set(day, utc);
  return utc;
}

function dayAt(utc: number): Day {
  const known = WRITTEN.get(utc);
  if (known !== undefined) return known;
  if (WRITTEN.size >= DAYS_REMEMBERED) WRITTEN.clear();
  const day = new Date(utc).toISOString().slice(0, 10) as Day;
  WRITTEN.set(utc, day);
  return day;
}

/**
 * The stretches between two instants in which clocks in Helsinki stand still against UTC, with how
 * many minutes they are ahead: two a year, for as long as clocks are changed.
 */
export function clockSeasons(from: Instant, to: Instant) {
  const seasons: { from: Instant; to: Instant; aheadMinutes: number }[] = [];
  for (let start = zoned(from); instant(start.toInstant()) < to; ) {
    const change = start.getTimeZoneTransition("next");
    const end = change ? instant(change.toInstant()) : to;
    const aheadMinutes = start.offsetNanoseconds / 60e9;
    seasons.push({ from: instant(start.toInstant()), to: end < to ? end : to, aheadMinutes });
    if (!change) break;
    start = change;
  }
  return seasons;
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
