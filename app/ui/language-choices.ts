import { LANGUAGE_CODES, LANGUAGES } from "#app/i18n/languages.ts";

/** The languages of the app as options of a select, each by its own name. */
export const LANGUAGE_CHOICES = LANGUAGE_CODES.map((code) => ({
  value: code,
  label: LANGUAGES[code].name,
  lang: LANGUAGES[code].html,
}));
