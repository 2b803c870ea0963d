import { type Day, HELSINKI, type Instant } from "#app/domain/day.ts";
import { LANGUAGES, type Language } from "./languages.ts";

/**
 * Every date that a person reads comes from here: weekday, day and month by name, because numeric
 * dates come out month-first in some of our languages. Always Helsinki time, Latin digits.
 */
export function formatDay(day: Day, language: Language, { year = false } = {}): string {
  const parts = { weekday: "short", day: "numeric", month: "long" } as const;
  return written(language, { ...parts, ...(year ? { year: "numeric" } : {}) }, noonOf(day));
}

/** "24. marraskuuta 2026": a day without its weekday. */
export function formatDate(day: Day, language: Language): string {
  return written(language, { day: "numeric", month: "long", year: "numeric" }, noonOf(day));
}

export function formatMonth(day: Day, language: Language): string {
  return written(language, { month: "long", year: "numeric" }, noonOf(day));
}

/** Weekday (1 Monday … 7 Sunday) by name. */
export function formatWeekday(
  weekday: number,
  language: Language,
  width: "long" | "short" | "narrow" = "long",
): string {
  const aMonday = Date.UTC(2024, 0, 1, 12);
  const day = new Date(aMonday + (weekday - 1) * 86_400_000);
  return formatter(language, { weekday: width, timeZone: "UTC" }).format(day);
}

/** "17.30" in Finnish, "17:30" elsewhere. */
export function formatClock(at: Instant, language: Language): string {
  return formatter(language, { hour: "2-digit", minute: "2-digit", timeZone: HELSINKI }).format(
    new Date(at),
  );
}

export function formatInstant(at: Instant, language: Language): string {
  const day = { weekday: "short", day: "numeric", month: "long" } as const;
  const clock = { hour: "2-digit", minute: "2-digit", timeZone: HELSINKI } as const;
  return written(language, { ...day, ...clock }, new Date(at));
}

/** Where Intl knows no lists (Node 24): what stands between, and what before the last. */
const OWN_LISTS: Partial<Record<Language, { between: string; beforeLast: string }>> = {
  ckb: { between: "، ", beforeLast: " و " },
};

/** "arabia, somali ja suomi". */
export function formatList(items: string[], language: Language): string {
  const own = OWN_LISTS[language];
  if (own) {
    const first = items.slice(0, -1).join(own.between);
    return [first, items.at(-1) ?? ""].filter((text) => text !== "").join(own.beforeLast);
  }
  return listsOf(LANGUAGES[language].intl).format(items);
}

export function formatNumber(value: number, language: Language): string {
  return numbersOf(LANGUAGES[language].intl).format(value);
}

/** Kept, because making one costs as much as a hundred uses. */
const listsOf = keeping((intl) => new Intl.ListFormat(intl, { type: "conjunction" }));
const numbersOf = keeping((intl) => new Intl.NumberFormat(intl));

function keeping<Made>(make: (intl: string) => Made) {
  const kept = new Map<string, Made>();
  return (intl: string): Made => {
    const made = kept.get(intl) ?? make(intl);
    kept.set(intl, made);
    return made;
  };
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

/**
 * Where Intl falls short (Node 24): Somali has the month first ("Noofeembar 24") and a short weekday
 * that nobody writes ("Tldo"); Sorani loses its joints when weekday and year come together.
 */
const OWN_DATES: Partial<Record<Language, (parts: Parts) => string>> = {
  so: ({ weekday, day, month, year, hour, minute }) =>
    [inARow(weekday, day, month, year), hour && `${hour}:${minute}`].filter(Boolean).join(", "),
  ckb: ({ weekday, day, month, year, hour, minute }) =>
    inARow(
      weekday && `${weekday}،`,
      day && `${day}ی`,
      year ? `${month}ی ${year}` : month,
      hour && `${hour}:${minute}`,
    ),
};

function written(language: Language, options: Intl.DateTimeFormatOptions, at: Date): string {
  const inZone = { timeZone: "UTC", ...options };
  const own = OWN_DATES[language];
  if (!own) return formatter(language, inZone).format(at);
  const long = options.weekday ? { ...inZone, weekday: "long" as const } : inZone;
  const parts = formatter(language, long).formatToParts(at);
  return own(Object.fromEntries(parts.map(({ type, value }) => [type, value])));
}

function inARow(...parts: (string | undefined)[]) {
  return parts.filter(Boolean).join(" ");
}

function noonOf(day: Day) {
  return new Date(`${day}T12:00:00Z`);
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
