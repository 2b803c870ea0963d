import type { IncomingMessage, ServerResponse } from "node:http";
import type { NextFunction, Request, Response } from "express";
import helmet, { type HelmetOptions } from "helmet";
import type { Env } from "#app/env.server.ts";
import { notTaken } from "./not-taken.server.ts";

/**
 * Nothing from other hosts, nothing inline, no framing. A tile server is let in by its own
 * setting only. Development needs Vite's styles and socket. They are the same for every answer of
 * their kind, so they are worked out once; `secure(path, response)` writes them down.
 */
export function securityHeaders(env: Env, { development = false } = {}) {
  const tiles = env.MAP_TILES_URL ? [tileHost(env.MAP_TILES_URL)] : [];
  const everywhere = {
    strictTransportSecurity: env.secureCookies && { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    crossOriginEmbedderPolicy: false,
  } as const;
  const embedded = saidBy({ ...everywhere, ...embeddable(development) });
  const letter = saidBy({ ...everywhere, ...READ_AS_MAIL });
  const headers = saidBy({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", "data:", "blob:", ...tiles],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", "ws:"] : ["'self'"],
        mediaSrc: ["'self'", "blob:"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    ...everywhere,
    xFrameOptions: { action: "deny" },
  });
  return (url: string, response: ServerResponse) => {
    const those = EMBEDDED.test(url) ? embedded : LETTER.test(url) ? letter : headers;
    for (const [name, value] of those) {
      response.setHeader(name, value);
    }
  };
}

/** The headers that helmet writes, by asking it once. */
function saidBy(options: HelmetOptions): [name: string, value: string][] {
  const said = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => said.set(name, value),
    removeHeader: (name: string) => said.delete(name),
  };
  helmet(options)({} as IncomingMessage, response as unknown as ServerResponse, (problem) => {
    if (problem) throw problem;
  });
  return [...said];
}

/** The page that stands within pages of others; no other may. */
const EMBEDDED = /^\/[\w-]+\/embed\/events\/?(\?|$)/;

/** No script, no form, nothing but our own style: whoever frames it can do nothing with it. */
function embeddable(development: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["*"],
      },
    },
    crossOriginResourcePolicy: { policy: "cross-origin" },
    xFrameOptions: false,
  } as const;
}

/** The HTML part of an invented letter, within the office's preview. */
const LETTER = /^\/[\w-]+\/office\/outbox\/previews\/\w+\/[\w-]+\/?$/;

/** As a mail program shows it: the styles that stand at its elements, and nothing else of any kind. */
const READ_AS_MAIL = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'unsafe-inline'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'"],
      sandbox: [],
    },
  },
  xFrameOptions: { action: "sameorigin" },
} satisfies HelmetOptions;

/**
 * Refuses a post that another site sent (CSRF). Browsers say where a post comes from in
 * Sec-Fetch-Site or at least in Origin; a post that says neither is refused too.
 */
export function refuseCrossSitePosts(request: Request, response: Response, next: NextFunction) {
  if (request.method === "GET" || request.method === "HEAD" || isFromHere(request)) return next();
  if (ONE_CLICK.test(request.path) || request.path === DELIVERY_REPORTS) return next();
  notTaken(request, response, 403, "other_site");
}

/** Mail programs post there for their reader (RFC 8058); the secret link in it is the key. */
const ONE_CLICK = /^\/[\w-]+\/fewer\/[\w-]+\/[a-z_]+$/;

/** Gateways post there, with a secret that no browser knows. */
const DELIVERY_REPORTS = "/delivery-reports";

function isFromHere(request: Request) {
  const site = request.get("Sec-Fetch-Site");
  if (request.get("Origin") === "null") return false;
  if (site) return site === "same-origin" || site === "none";
  const origin = request.get("Origin");
  return origin !== undefined && hostOf(origin) === request.get("Host");
}

function hostOf(origin: string) {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** "https://{s}.tile.example.org/…" opens "https://*.tile.example.org". */
function tileHost(template: string) {
  return new URL(template.replace("{s}", "s-s-s").replace(/[{}]/g, "")).origin.replace(
    "s-s-s",
    "*",
  );
}
