import { createContext, useContext } from "react";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "./languages.ts";

export { officeLanguage } from "./languages.ts";

export const LanguageContext = createContext<Language>(DEFAULT_LANGUAGE);

/** The language of the page: from its URL. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** `lang` and `dir` for a piece of text in some language, known to us or not. */
export function inLanguage(language: string) {
  const known = LANGUAGES[language as Language];
  return known ? { lang: known.html, dir: known.dir } : { lang: language, dir: "auto" as const };
}

/** A path in the language of the page: useHref()("/events") is "/ar/events". */
export function useHref() {
  const language = useLanguage();
  return (path: string) => `/${language}${path === "/" ? "" : path}`;
}
