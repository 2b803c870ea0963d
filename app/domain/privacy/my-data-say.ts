import type { TFunction } from "i18next";
import { formatPhone } from "#app/domain/contact.ts";
import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { formatDate, formatInstant, formatList } from "#app/i18n/dates.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Entry } from "./my-data-section.ts";

export type Say = ReturnType<typeof sayer>;
type Values = Record<string, string | number | null | undefined | false>;

/** How the parts of a man's data are said in his language. */
export function sayer(t: TFunction, language: Language) {
  return {
    t,
    language,
    words: (area: string, codes: string[]) =>
      formatList(
        codes.map((code) => t(`words:${area}.${code}`)),
        language,
      ),
    date: (day: string | null | undefined) => day && formatDate(day as Day, language),
    instant: (at: string | null | undefined) => at && formatInstant(at as Instant, language),
    /** The day of an instant. */
    dayAt: (at: string | null | undefined) => at && formatDate(dayOf(at as Instant), language),
    contact: (one: string | null) => one && (one.includes("@") ? one : formatPhone(one)),
    listed: (parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(", "),
    /** The terms are keys of `my_data:term`. */
    entry: (title: string | null | undefined, values: Values): Entry => ({
      title: title ?? null,
      lines: Object.entries(values).flatMap(([key, value]) =>
        value ? [{ term: t(`my_data:term.${key}`), value: String(value) }] : [],
      ),
    }),
  };
}
