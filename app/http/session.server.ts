import { db } from "#app/db.server.ts";
import { SESSION_DAYS, viewerBySession } from "#app/domain/accounts/sessions.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { keyedHash } from "#app/domain/keyed-hash.server.ts";
import { privateCookie, readCookie } from "./cookies.server.ts";

const SESSION_COOKIE = "session";
const DAY_SECONDS = 24 * 3600;

/** Questions about sessions that are not answered yet. */
const asked = new Map<string, Promise<Viewer | null>>();

/**
 * Who asks. The frame, the room and the page of one answer all want to know it at the same moment: it
 * is asked once, and anew for the next answer.
 */
export async function viewerOf(request: Request): Promise<Viewer | null> {
  const token = sessionToken(request);
  if (!token) return null;
  const known = asked.get(token);
  if (known) return known;
  const viewer = viewerBySession(db, token).finally(() => asked.delete(token));
  asked.set(token, viewer);
  return viewer;
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
