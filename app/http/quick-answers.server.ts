import type { NextFunction, Request, Response } from "express";
import { answerAtHand } from "./kept-answers.server.ts";
import { onTheWire } from "./said.server.ts";

/**
 * What was just asked and has not changed since goes out before anything else is set in motion.
 * Only to those who ask without a session; everyone else goes the long way.
 */
export async function answerQuickly(request: Request, response: Response, next: NextFunction) {
  const { cookie = "" } = request.headers;
  if (request.method !== "GET" || /(^|;\s*)session=/.test(cookie)) return next();
  try {
    const answer = await answerAtHand(request.originalUrl);
    if (!answer) return next();
    const { status, headers, bytes } = await onTheWire(answer, {
      ifNoneMatch: request.get("If-None-Match"),
      accepted: request.get("Accept-Encoding"),
    });
    response.writeHead(status, headers).end(bytes);
  } catch (error) {
    next(error);
  }
}
