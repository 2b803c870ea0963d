import { LANGUAGE_CODES } from "#app/i18n/languages.ts";

/** Rooms that are somebody's own, or stand behind a secret link. What follows the language. */
const CLOSED = [
  "account",
  "cards",
  "check-ins",
  "me",
  "office",
  "proposals",
  "sign-in",
  "sign-out",
  "sign-ups",
];

/** What search engines may look at (RFC 9309). By language: a star would shut out events whose id begins alike. */
export function robots(site: string): string {
  return [
    "User-agent: *",
    "Disallow: /calendar/",
    "Disallow: /f/",
    ...LANGUAGE_CODES.flatMap((code) => CLOSED.map((room) => `Disallow: /${code}/${room}`)),
    "",
    `Sitemap: ${site}/sitemap.xml`,
    "",
  ].join("\n");
}
