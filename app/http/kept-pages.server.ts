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

/** The headers of a kept page. Private: a proxy must not give it to somebody who is signed in. */
export const PAGE_HEADERS = {
  "Cache-Control": "private, no-cache",
  Vary: "Cookie, Accept-Encoding",
};
