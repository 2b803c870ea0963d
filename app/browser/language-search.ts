import { fold } from "../domain/fold.ts";
import { languageName } from "../i18n/language-names.ts";
import { LANGUAGE_CODES, LANGUAGES, type Language } from "../i18n/languages.ts";

/** Names that people use and no table has. */
const ALSO: Partial<Record<Language, string>> = {
  "fi-simple": "selkosuomi easy",
  fa: "farsi",
  "fa-AF": "dari afghan",
  ckb: "kurd kurdi",
};

/** The languages in one of whose names, in any of our languages, the typed text is found. */
export function languagesFound(typed: string): Language[] {
  const wanted = fold(typed);
  return LANGUAGE_CODES.filter((code) => namesOf(code).some((name) => name.includes(wanted)));
}

function namesOf(code: Language): string[] {
  const names = LANGUAGE_CODES.map((reader) => languageName(code, reader));
  return [LANGUAGES[code].name, ALSO[code] ?? "", code, ...names].map(fold);
}
