import type { IncomingMessage, ServerResponse } from "node:http";
import type { Language } from "#app/i18n/languages.ts";
import { languageCookie, languageInPath } from "./language.server.ts";

/**
 * Who goes from a page of ours to one in another language has chosen: links without a language open
 * in it from now on. Seen from where the request comes, so that pages stay the same for everybody
 * and no script is needed; a link from outside changes nothing.
 */
export function rememberLanguage(
  { method, url = "", headers }: IncomingMessage,
  response: ServerResponse,
) {
  const { referer, host } = headers;
  if (method !== "GET" || !referer) return;
  const language = languageInPath(url.split("?")[0] ?? "");
  if (language && isSwitch({ referer, host }, language)) {
    response.appendHeader("Set-Cookie", languageCookie(language));
  }
}

function isSwitch(
  { referer, host }: { referer: string; host: string | undefined },
  language: Language,
): boolean {
  if (!URL.canParse(referer) || new URL(referer).host !== host) return false;
  const before = languageInPath(new URL(referer).pathname);
  return before !== null && before !== language;
}
