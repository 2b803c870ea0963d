import type { UIMatch } from "@remix-run/react";
import type { TFunction } from "i18next";

/** A route names its page: `export const handle = { title: (t, data) => t("events:title") }`. */
export type PageHandle<Data = unknown> = {
  title?: (t: TFunction, data: Data) => string | undefined;
};

/** "Tapahtumat · Vieraasta Veljeksi": the deepest match that has a title gives it. */
export function titleOf(matches: UIMatch[], t: TFunction): string {
  const site = t("common:site");
  for (const match of matches.toReversed()) {
    const title = (match.handle as PageHandle | undefined)?.title?.(t, match.data);
    if (title) return `${title} · ${site}`;
  }
  return site;
}
