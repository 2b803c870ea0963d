import type { NextFunction, Request, RequestHandler, Response } from "express";
import { rateLimit } from "express-rate-limit";
import type { Env } from "#app/env.server.ts";
import { notTaken } from "./not-taken.server.ts";

const MINUTE_MS = 60_000;
const FORM_BYTES = 256 * 1024;
const UPLOAD_BYTES = 5 * 1024 * 1024;
/** A recording of about two minutes, and the form around it. */
const VOICE_BYTES = 2_100_000;
/** A picture as a phone makes it, and the form around it. */
const PICTURE_BYTES = 12_100_000;
/** What a gateway tells of one letter. */
const REPORT_BYTES = 4 * 1024;
/** Only these take a file, or less than a form. */
const UPLOADS: [path: RegExp, bytes: number][] = [
  [/^\/[\w-]+\/office\/people\/import/, UPLOAD_BYTES],
  [/^\/[\w-]+\/office\/places\/[\w-]+\/picture$/, PICTURE_BYTES],
  [/^\/[\w-]+\/check-ins\/[\w-]+\/answers$/, VOICE_BYTES],
  [/^\/delivery-reports\/?$/i, REPORT_BYTES],
];

/** A body that is too large, or hides its length, is not read at all. */
export function limitBodies(request: Request, response: Response, next: NextFunction) {
  if (request.method === "GET" || request.method === "HEAD") return next();
  const bytes = Number(request.get("Content-Length") ?? Number.NaN);
  if (Number.isNaN(bytes) && request.get("Transfer-Encoding"))
    return notTaken(request, response, 411, "too_large");
  const [, most] = UPLOADS.find(([path]) => path.test(pathOf(request))) ?? [null, FORM_BYTES];
  if (bytes > most) return notTaken(request, response, 413, "too_large");
  next();
}

/**
 * Posts per address. Generous, because the men of one library share an address; strict where
 * someone could guess (sign-in, cards).
 */
export function limitPosts(env: Env): RequestHandler[] {
  if (env.RATE_LIMITS === "off") return [];
  return [
    limiter(/^\/[\w-]+\/(sign-in|cards)\b/, { posts: 20, minutes: 10 }),
    limiter(
      /^\/[\w-]+\/(events|gatherings|sign-ups|series|waiting|join|volunteer|about|advocacy|check-ins|faces|farewells|here|fewer|first-meetings|first-answers|proposals|letters|rounds)\b/,
      {
        posts: 120,
        minutes: 10,
      },
    ),
    // A gateway tells of thousands of letters; whoever guesses at its secret gets few tries.
    limiter(
      /^\/delivery-reports\/?$/i,
      { posts: 20, minutes: 10 },
      { skipSuccessfulRequests: true },
    ),
  ];
}

function limiter(
  path: RegExp,
  { posts, minutes }: { posts: number; minutes: number },
  options: { skipSuccessfulRequests?: true } = {},
) {
  return rateLimit({
    windowMs: minutes * MINUTE_MS,
    limit: posts,
    ...options,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    skip: (request) => request.method !== "POST" || !path.test(pathOf(request)),
    handler: (request, response) => notTaken(request, response, 429, "too_many"),
  });
}

/** The path as Remix finds its page by it: "/fi/SIGN%2DIN" is the sign-in too. */
function pathOf({ path }: Request): string {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}
