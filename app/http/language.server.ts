import { match } from "@formatjs/intl-localematcher";
import {
  DEFAULT_LANGUAGE,
  isLanguage,
  LANGUAGE_CODES,
  type Language,
} from "#app/i18n/languages.ts";
import { readCookie } from "./cookies.server.ts";

const LANGUAGE_COOKIE = "language";
const YEAR_SECONDS = 365 * 24 * 3600;

/** The language that stands first in the URL, if it is one of ours. */
export function languageInPath(pathname: string): Language | null {
  const first = pathname.split("/")[1];
  return isLanguage(first) ? first : null;
}

/** URL, then what he chose before, then what his browser asks for, then Finnish. */
export function languageOf(request: Request): Language {
  const inPath = languageInPath(new URL(request.url).pathname);
  if (inPath) return inPath;
  const chosen = readCookie(request, LANGUAGE_COOKIE);
  if (isLanguage(chosen)) return chosen;
  return languageAskedFor(request.headers.get("Accept-Language"));
}

export function languageCookie(language: Language): string {
  return `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

function languageAskedFor(header: string | null): Language {
  const asked = (header ?? "")
    .split(",")
    .map((part) => part.split(";")[0]?.trim() ?? "")
    .map((tag) => tag.replace(/^prs\b.*/i, "fa-AF").replace(/^ku-Arab\b.*/i, "ckb"))
    .filter((tag) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag));
  if (asked.length === 0) return DEFAULT_LANGUAGE;
  try {
    return match(asked, LANGUAGE_CODES, DEFAULT_LANGUAGE) as Language;
  } catch {
    return DEFAULT_LANGUAGE;
  }
}

/**
 * From a URL without a language to the same page in the visitor's. A URL that has one already
 * and came here is not known: 404. Only pages are looked for, never files.
 */
export function redirectToLanguage(request: Request): Response {
  const url = new URL(request.url);
  if (languageInPath(url.pathname) || /\.\w+$/.test(url.pathname) || request.method !== "GET") {
    return new Response(null, { status: 404 });
  }
  const path = url.pathname === "/" ? "" : url.pathname;
  return new Response(null, {
    status: 302,
    headers: {
      Location: `/${languageOf(request)}${path}${url.search}`,
      Vary: "Cookie, Accept-Language",
      "Cache-Control": "private, no-store",
    },
  });
}
