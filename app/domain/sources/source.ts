/** How men find us. `poster` also stands for leaflets and cards, `share` for what men pass on. */
export const SOURCE_KINDS = ["poster", "partner", "share", "other"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * Sources that are there without anyone making them: every poster that we print, and every link
 * that a visitor passes on with the buttons of a page.
 */
export const BUILT_IN = [
  { code: "poster", kind: "poster" },
  { code: "shared", kind: "share" },
] as const satisfies { code: string; kind: SourceKind }[];
export type BuiltIn = (typeof BUILT_IN)[number]["code"];

/** In links as `?via=<code>`; `from` is a day in the list's filters. */
export const SOURCE_PARAM = "via";
const CODE = /^[a-z0-9][a-z0-9-]{1,39}$/;

/** The code of a link, or null where it is none. */
export function sourceIn(text: string | null | undefined): string | null {
  return text && CODE.test(text) ? text : null;
}

/** Below this many men a number would point at one of them. */
const FEW = 5;

/** A count of men as it may be shown: null says "a few", between one and four. */
export function sparing(men: number): number | null {
  return men > 0 && men < FEW ? null : men;
}
