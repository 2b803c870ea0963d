import type { IncomingMessage, ServerResponse } from "node:http";
import { answerAtHand, versionNow } from "./kept-answers.server.ts";
import { comesWithNothing, isPublicPage, type KeepAs } from "./kept-pages.server.ts";
import { onTheWire } from "./said.server.ts";

/** `keepAs`: not at hand, and it may be kept when it has been made. */
export type Quickly = { answered: boolean; keepAs?: KeepAs | undefined };

/**
 * What was just asked and has not changed since goes out before anything else is set in motion.
 * Only to those who ask without a session, pages only to those without any cookie that could show;
 * everyone else goes the long way.
 */
export async function answerQuickly(
  { method, url = "", headers: asked }: IncomingMessage,
  response: ServerResponse,
): Promise<Quickly> {
  const { cookie = "" } = asked;
  if (method !== "GET" || HAS_SESSION.test(cookie)) return { answered: false };
  const isPage = isPublicPage(url);
  if (isPage && !comesWithNothing(cookie)) return { answered: false };
  const version = await versionNow();
  const answer = await answerAtHand(url, version);
  if (!answer) return { answered: false, keepAs: isPage ? { url, version } : undefined };
  const { status, headers, bytes } = await onTheWire(answer, {
    ifNoneMatch: asked["if-none-match"],
    accepted: asked["accept-encoding"] as string | undefined,
  });
  response.writeHead(status, headers).end(bytes);
  return { answered: true };
}

const HAS_SESSION = /(^|;\s*)session=/;
