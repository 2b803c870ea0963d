import type { i18n } from "i18next";
import { createContext, useContext } from "react";
import type { LetterSize } from "#app/ui/letter-size.ts";

/** What the frame of a page needs to know and no loader should have to pass on. */
export type PageContext = {
  /** Where people open the house, without a slash at its end: "https://example.org". */
  site: string;
  /** The URL of our one browser script, and of the development reloader. */
  scripts: string[];
  /** How large this reader wants the letters. */
  letters: LetterSize;
  /** A street-level map from a tile server, where the setting says so. */
  tiles: { url: string; attribution: string } | null;
  /** The texts of the language in which the office speaks to this reader. */
  officeTexts: i18n | null;
};

export const PageContextContext = createContext<PageContext>({
  site: "",
  scripts: [],
  letters: "normal",
  tiles: null,
  officeTexts: null,
});

export function usePageContext() {
  return useContext(PageContextContext);
}
