import { db } from "#app/db.server.ts";
import { SESSION_DAYS, viewerBySession } from "#app/domain/accounts/sessions.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { keyedHash } from "#app/domain/keyed-hash.server.ts";
import { privateCookie, readCookie } from "./cookies.server.ts";

const SESSION_COOKIE = "session";
const DAY_SECONDS = 24 * 3600;

export async function viewerOf(request: Request): Promise<Viewer | null> {
  const token = sessionToken(request);
  return token ? viewerBySession(db, token) : null;
}

export function sessionToken(request: Request): string | undefined {
  return readCookie(request, SESSION_COOKIE);
}

/** By what a phone tells whether a page that it keeps is of this session; nobody can sign in by it. */
export function sessionMark(request: Request): string | undefined {
  const token = sessionToken(request);
  return token && keyedHash("session mark", token).slice(0, 16);
}

export function sessionCookie(token: string): string {
  return privateCookie(SESSION_COOKIE, token, SESSION_DAYS * DAY_SECONDS);
}

export function forgetSessionCookie(): string {
  return privateCookie(SESSION_COOKIE, "", 0);
}
