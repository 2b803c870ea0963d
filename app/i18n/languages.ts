/**
 * The languages of the app, in the order of the picker. Each under its own name, no flags.
 * `intl` forces the Gregorian calendar, Latin digits and the 24-hour clock, because `fa`, `fa-AF`
 * and `ckb` default to other calendars and digits. A new language is a line here and a folder in
 * `locales/`; `tests/locales.test.ts` refuses it until its public texts are complete.
 */
export const LANGUAGES = {
  fi: { name: "Suomi", dir: "ltr", html: "fi", intl: "fi-FI-u-ca-gregory-nu-latn-hc-h23" },
  en: { name: "English", dir: "ltr", html: "en", intl: "en-GB-u-ca-gregory-nu-latn-hc-h23" },
  ar: { name: "العربية", dir: "rtl", html: "ar", intl: "ar-u-ca-gregory-nu-latn-hc-h23" },
} as const;

export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[];
export const DEFAULT_LANGUAGE: Language = "fi";

/** Office screens are complete in these; in other languages the office speaks English. */
export const OFFICE_LANGUAGES: readonly Language[] = ["fi", "en"];

/** Languages that no native speaker has checked yet; the app says so. */
export const UNREVIEWED_LANGUAGES: readonly Language[] = ["ar"];

export function isLanguage(text: string | undefined): text is Language {
  return text !== undefined && Object.hasOwn(LANGUAGES, text);
}
