import { type Day, HELSINKI, type Instant } from "#app/domain/day.ts";
import { LANGUAGES, type Language } from "./languages.ts";

/**
 * Every date that a person reads comes from here: weekday, day and month by name, because numeric
 * dates come out month-first in some of our languages. Always Helsinki time, Latin digits.
 */
export function formatDay(day: Day, language: Language, { year = false } = {}): string {
  return formatter(language, {
    weekday: "short",
    day: "numeric",
    month: "long",
    ...(year ? { year: "numeric" } : {}),
    timeZone: "UTC",
  }).format(new Date(`${day}T12:00:00Z`));
}

/** "24. marraskuuta 2026": a day without its weekday. */
export function formatDate(day: Day, language: Language): string {
  return formatter(language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${day}T12:00:00Z`));
}

export function formatMonth(day: Day, language: Language): string {
  return formatter(language, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** Weekday (1 Monday … 7 Sunday) by name. */
export function formatWeekday(
  weekday: number,
  language: Language,
  width: "long" | "short" = "long",
): string {
  const aMonday = Date.UTC(2024, 0, 1, 12);
  return formatter(language, { weekday: width, timeZone: "UTC" }).format(
    new Date(aMonday + (weekday - 1) * 86_400_000),
  );
}

/** "17.30" in Finnish, "17:30" elsewhere. */
export function formatClock(at: Instant, language: Language): string {
  return formatter(language, { hour: "2-digit", minute: "2-digit", timeZone: HELSINKI }).format(
    new Date(at),
  );
}

export function formatInstant(at: Instant, language: Language): string {
  return formatter(language, {
    weekday: "short",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: HELSINKI,
  }).format(new Date(at));
}

/** "arabia, somali ja suomi". */
export function formatList(items: string[], language: Language): string {
  return new Intl.ListFormat(LANGUAGES[language].intl, { type: "conjunction" }).format(items);
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LANGUAGES[language].intl).format(value);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${JSON.stringify(options)}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(LANGUAGES[language].intl, options);
    formatters.set(key, known);
  }
  return known;
}
