import type { NextFunction, Request, Response } from "express";
import { answerAtHand, versionNow } from "./kept-answers.server.ts";
import { comesWithNothing, isPublicPage, type KeepAs } from "./kept-pages.server.ts";
import { onTheWire } from "./said.server.ts";

/**
 * What was just asked and has not changed since goes out before anything else is set in motion.
 * Only to those who ask without a session, pages only to those without any cookie that could show;
 * everyone else goes the long way.
 */
export async function answerQuickly(request: Request, response: Response, next: NextFunction) {
  const { cookie = "" } = request.headers;
  if (request.method !== "GET" || /(^|;\s*)session=/.test(cookie)) return next();
  const url = request.originalUrl;
  const isPage = isPublicPage(url);
  if (isPage && !comesWithNothing(cookie)) return next();
  try {
    const version = await versionNow();
    const answer = await answerAtHand(url, version);
    if (!answer) {
      if (isPage) response.locals.keepAs = { url, version } satisfies KeepAs;
      return next();
    }
    const { status, headers, bytes } = await onTheWire(answer, {
      ifNoneMatch: request.get("If-None-Match"),
      accepted: request.get("Accept-Encoding"),
    });
    response.writeHead(status, headers).end(bytes);
  } catch (error) {
    next(error);
  }
}
