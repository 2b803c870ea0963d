import { createContext, useContext } from "react";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "./languages.ts";

export { officeLanguage } from "./languages.ts";

export const LanguageContext = createContext<Language>(DEFAULT_LANGUAGE);

/** In the office: the language that it speaks to this reader, which may not be that of the URL. */
export const SpokenLanguageContext = createContext<Language | null>(null);

/** The language in which this part of the page speaks: from its URL; in the office, the office's. */
export function useLanguage(): Language {
  return useContext(SpokenLanguageContext) ?? usePageLanguage();
}

/** The language that the URL names. Links keep it. */
export function usePageLanguage(): Language {
  return useContext(LanguageContext);
}

/** `lang` and `dir` for a piece of text in some language, known to us or not. */
export function inLanguage(language: string) {
  const known = LANGUAGES[language as Language];
  return known ? { lang: known.html, dir: known.dir } : { lang: language, dir: "auto" as const };
}

/** A path in the language of the page: useHref()("/events") is "/ar/events". */
export function useHref() {
  const language = usePageLanguage();
  return (path: string) => `/${language}${path === "/" ? "" : path}`;
}
