import { createContext, useContext } from "react";

/** What the frame of a page needs to know and no loader should have to pass on. */
export type PageContext = {
  nonce: string;
  /** The URL of our one browser script, and of the development reloader. */
  scripts: string[];
};

export const PageContextContext = createContext<PageContext>({ nonce: "", scripts: [] });

export function usePageContext() {
  return useContext(PageContextContext);
}
