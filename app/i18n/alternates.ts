import { LANGUAGE_CODES, LANGUAGES } from "./languages.ts";

/**
 * The same page in every language, for search engines: `path` is what follows the language,
 * "/events". Of two kinds of one language (plain Finnish) the first stands for both. "x-default" is
 * the address that looks for the visitor's own language.
 */
export function alternatesOf(site: string, path: string) {
  const first = LANGUAGE_CODES.filter(
    (code, place) =>
      LANGUAGE_CODES.findIndex((other) => LANGUAGES[other].html === LANGUAGES[code].html) === place,
  );
  return [
    ...first.map((code) => ({ hreflang: LANGUAGES[code].html, href: `${site}/${code}${path}` })),
    { hreflang: "x-default", href: `${site}${path || "/"}` },
  ];
}
