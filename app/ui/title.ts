import type { UIMatch } from "@remix-run/react";
import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";

/**
 * A route names its page: `export const handle = { title: (t, data) => t("events:title") }`.
 * A page that anyone may find says in `found` what it is, in a sentence or two: for search engines
 * and shared links. Where it says nothing, search engines are asked to leave the page out.
 */
export type PageHandle<Data = unknown> = {
  title?: (t: TFunction, data: Data) => string | undefined;
  found?: (t: TFunction, data: Data, language: Language) => string | undefined;
  /** The path of a picture of 1200 × 630 that says the same, without its language: "/events/1/picture.png". */
  picture?: (data: Data) => string | undefined;
};

/** "Tapahtumat · Vieraasta Veljeksi": the deepest match that has a title gives it. */
export function titleOf(matches: UIMatch[], t: TFunction): string {
  const site = t("common:site");
  const name = nameOf(matches, t);
  return name ? `${name} · ${site}` : site;
}

/** The title of the page without that of the site. */
export function nameOf(matches: UIMatch[], t: TFunction): string | undefined {
  for (const match of matches.toReversed()) {
    const title = handleOf(match)?.title?.(t, match.data);
    if (title) return title;
  }
  return undefined;
}

/** What the page says that it is; only the page itself is asked, not what stands around it. */
export function foundOf(matches: UIMatch[], t: TFunction, language: Language) {
  const page = matches.at(-1);
  return page && handleOf(page)?.found?.(t, page.data, language);
}

/** The picture of the page for shared links, if it has one. */
export function pictureOf(matches: UIMatch[]) {
  const page = matches.at(-1);
  return page && handleOf(page)?.picture?.(page.data);
}

function handleOf(match: UIMatch) {
  return match.handle as PageHandle | undefined;
}
