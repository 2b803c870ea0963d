import { isLetterSize, type LetterSize } from "#app/ui/letter-size.ts";
import { readCookie } from "./cookies.server.ts";

const LETTERS_COOKIE = "letters";
const YEAR_SECONDS = 365 * 24 * 3600;

/** How large this reader wants the letters: what he chose on this phone, or as we make them. */
export function letterSizeOf(request: Request): LetterSize {
  const chosen = readCookie(request, LETTERS_COOKIE);
  return isLetterSize(chosen) ? chosen : "normal";
}

/** A wish about the page and nothing about the man, so it needs no consent; "normal" is forgotten at once. */
export function letterSizeCookie(size: LetterSize): string {
  const seconds = size === "normal" ? 0 : YEAR_SECONDS;
  return `${LETTERS_COOKIE}=${size}; Path=/; Max-Age=${seconds}; SameSite=Lax`;
}
