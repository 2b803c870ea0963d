import type { NextFunction, Request, Response } from "express";
import type { Language } from "#app/i18n/languages.ts";
import { languageCookie, languageInPath } from "./language.server.ts";

/**
 * Who goes from a page of ours to one in another language has chosen: links without a language open
 * in it from now on. Seen from where the request comes, so that pages stay the same for everybody
 * and no script is needed; a link from outside changes nothing.
 */
export function rememberLanguage(request: Request, response: Response, next: NextFunction) {
  const language = languageInPath(request.path);
  if (request.method === "GET" && language && isSwitch(request, language)) {
    response.append("Set-Cookie", languageCookie(language));
  }
  next();
}

function isSwitch(request: Request, language: Language): boolean {
  const from = request.get("Referer") ?? "";
  if (!URL.canParse(from) || new URL(from).host !== request.get("Host")) return false;
  const before = languageInPath(new URL(from).pathname);
  return before !== null && before !== language;
}
