import { LANGUAGE_CODES } from "#app/i18n/languages.ts";

/** Where a page is the same for everyone who comes without a cookie of ours. */
const PUBLIC_PAGE = new RegExp(
  `^/(${LANGUAGE_CODES.join("|")})(/events(/[^/?]+)?|/gatherings/[^/?]+|/rounds(/[^/?]+)?|/services|/advocacy|/about(/[\\w-]+)?)?(\\?.*)?$`,
);
/** The language that he chose last changes nothing on a page whose URL names one. */
const NO_COOKIE = /^\s*(language=[\w-]*)?\s*$/;

/** A page that is being made, to be kept under its URL; the version was read before its data. */
export type KeepAs = { url: string; version: string };

export function isPublicPage(url: string): boolean {
  return PUBLIC_PAGE.test(url);
}

/** Without session, draft, message of the last action or any other cookie that a page could show. */
export function comesWithNothing(cookies: string): boolean {
  return NO_COOKIE.test(cookies);
}

/** Which language and how large the letters: wishes about the page that say nothing about the man. */
const ONLY_WISHES = /^(\s*(language|letters)=[\w-]*\s*(;|$))*$/;

/**
 * How long a browser may keep a page that was made for whoever carries these cookies. What was made for
 * a man, signed in or in the middle of a door, it keeps not at all: on a shared phone the back button
 * would show it after he has signed out.
 */
export function cacheControlFor(cookies: string): string {
  return ONLY_WISHES.test(cookies) ? "private, no-cache" : "private, no-store";
}

/** The headers of a kept page. Private: a proxy must not give it to somebody who is signed in. */
export const PAGE_HEADERS = {
  "Cache-Control": "private, no-cache",
  Vary: "Cookie, Accept-Encoding",
};
