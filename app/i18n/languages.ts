/** Gregorian calendar, Latin digits, 24-hour clock: `fa`, `fa-AF` and `ckb` default to others. */
const HERE = "-u-ca-gregory-nu-latn-hc-h23";

/**
 * The languages of the app, in the order of the picker. Each under its own name, no flags. `then`:
 * in which languages a reader would rather read what nobody has written in his own. A new language
 * is a line here and a folder in `locales/` (docs/languages/adding.md); `tests/locales.test.ts`
 * refuses it until its texts are complete.
 */
export const LANGUAGES = {
  fi: { name: "Suomi", dir: "ltr", html: "fi", intl: `fi-FI${HERE}`, then: ["en"] },
  "fi-simple": {
    name: "Helppo suomi",
    dir: "ltr",
    html: "fi",
    intl: `fi-FI${HERE}`,
    then: ["fi", "en"],
  },
  sv: { name: "Svenska", dir: "ltr", html: "sv", intl: `sv-FI${HERE}`, then: ["fi", "en"] },
  en: { name: "English", dir: "ltr", html: "en", intl: `en-GB${HERE}`, then: ["fi"] },
  ar: { name: "العربية", dir: "rtl", html: "ar", intl: `ar${HERE}`, then: ["en", "fi"] },
  so: { name: "Soomaali", dir: "ltr", html: "so", intl: `so${HERE}`, then: ["en", "fi"] },
  fa: { name: "فارسی", dir: "rtl", html: "fa", intl: `fa${HERE}`, then: ["fa-AF", "en", "fi"] },
  "fa-AF": {
    name: "دری",
    dir: "rtl",
    html: "fa-AF",
    intl: `fa-AF${HERE}`,
    then: ["fa", "en", "fi"],
  },
  ckb: { name: "کوردی (سۆرانی)", dir: "rtl", html: "ckb", intl: `ckb${HERE}`, then: ["en", "fi"] },
  ru: { name: "Русский", dir: "ltr", html: "ru", intl: `ru${HERE}`, then: ["en", "fi"] },
  uk: { name: "Українська", dir: "ltr", html: "uk", intl: `uk${HERE}`, then: ["en", "fi"] },
} as const;

export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[];
export const DEFAULT_LANGUAGE: Language = "fi";

/** Office screens are complete in these. */
export const OFFICE_LANGUAGES: readonly Language[] = ["fi", "sv", "en"];

/** The language in which the office speaks to this reader: his own, plain Finnish is Finnish, else English. */
export function officeLanguage(language: Language): Language {
  if (OFFICE_LANGUAGES.includes(language)) return language;
  return LANGUAGES[language].html === "fi" ? "fi" : "en";
}

/** Languages that no native speaker has checked yet; the app says so. Finnish is the original. */
export const UNREVIEWED_LANGUAGES: readonly Language[] = LANGUAGE_CODES.filter(
  (code) => code !== DEFAULT_LANGUAGE,
);

/** The languages in which a text is looked for, for a reader of one of ours or of another. */
export function languagesToTry(language: string): readonly string[] {
  return [language, ...(isLanguage(language) ? LANGUAGES[language].then : ["en", "fi"])];
}

export function isLanguage(text: string | undefined): text is Language {
  return text !== undefined && Object.hasOwn(LANGUAGES, text);
}
