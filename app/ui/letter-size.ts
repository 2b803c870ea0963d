/** How large the letters of every page are, in steps; `styles/type.css` says how much each is. */
export const LETTER_SIZES = ["normal", "large", "largest"] as const;
export type LetterSize = (typeof LETTER_SIZES)[number];

export function isLetterSize(text: string | undefined): text is LetterSize {
  return LETTER_SIZES.some((size) => size === text);
}
