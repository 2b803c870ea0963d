import type { NextFunction, Request, Response } from "express";
import { countOpening } from "#app/domain/sources/openings.server.ts";
import { SOURCE_PARAM, sourceIn } from "#app/domain/sources/source.ts";
import { languageInPath } from "./language.server.ts";

/** What reads pages by itself: search engines, and applications that preview a shared link. */
const NO_READER =
  /bot\b|crawl|spider|preview|facebookexternalhit|whatsapp|telegram|slack|curl|wget/i;

/**
 * Counts that a page was opened through a source. Without a tracker or a cookie: the code stands in
 * the URL, a number grows, and nothing of the visitor is looked at but whether he is a program, and
 * whether he comes from another page of ours, where he was counted already. A URL without a language
 * only leads to one that has it, and that one counts.
 */
export function countOpenings(request: Request, _response: Response, next: NextFunction) {
  const [path = "", query] = request.originalUrl.split("?");
  const isPage = request.method === "GET" && languageInPath(path) !== null;
  if (isPage && query?.includes(`${SOURCE_PARAM}=`)) {
    const code = sourceIn(new URLSearchParams(query).get(SOURCE_PARAM));
    if (code && isAnArrival(request)) countOpening(code);
  }
  next();
}

function isAnArrival(request: Request): boolean {
  const accepts = request.get("Accept") ?? "";
  if (!accepts.includes("text/html") || request.get("Sec-Purpose")) return false;
  if (NO_READER.test(request.get("User-Agent") ?? "")) return false;
  const referrer = request.get("Referer") ?? "";
  return !URL.canParse(referrer) || new URL(referrer).host !== request.get("Host");
}
