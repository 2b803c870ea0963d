import type { IncomingMessage } from "node:http";
import { countOpening } from "#app/domain/sources/openings.server.ts";
import { SOURCE_PARAM, sourceIn } from "#app/domain/sources/source.ts";
import { languageInPath } from "./language.server.ts";

/** What reads pages by itself: search engines, and applications that preview a shared link. */
const NO_READER =
  /bot\b|crawl|spider|preview|facebookexternalhit|whatsapp|telegram|slack|curl|wget/i;

/** The list within a partner's page: who follows it has come, who sees it has not. */
const EMBEDDED = /^\/[\w-]+\/embed\//;

/**
 * Counts that a page was opened through a source. Without a tracker or a cookie: the code stands in
 * the URL, a number grows, and nothing of the visitor is looked at but whether he is a program, and
 * whether he comes from another page of ours, where he was counted already. A URL without a language
 * only leads to one that has it, and that one counts.
 */
export function countOpenings({ method, url = "", headers }: IncomingMessage) {
  const [path = "", query] = url.split("?");
  if (method !== "GET" || !query?.includes(`${SOURCE_PARAM}=`) || !languageInPath(path)) return;
  if (EMBEDDED.test(path)) return;
  const code = sourceIn(new URLSearchParams(query).get(SOURCE_PARAM));
  if (code && isAnArrival(headers)) countOpening(code);
}

function isAnArrival(headers: IncomingMessage["headers"]): boolean {
  const { accept = "", referer = "", host } = headers;
  if (!accept.includes("text/html") || headers["sec-purpose"]) return false;
  if (NO_READER.test(headers["user-agent"] ?? "")) return false;
  if (!URL.canParse(referer)) return true;
  const before = new URL(referer);
  return before.host !== host || EMBEDDED.test(before.pathname);
}
