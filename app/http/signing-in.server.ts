import { redirect } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import {
  closeSession,
  openSession,
  viewerBySession,
} from "#app/domain/accounts/sessions.server.ts";
import { type Contact, parseContact } from "#app/domain/contact.ts";
import { isSameHash, keyedHash } from "#app/domain/keyed-hash.server.ts";
import { privateCookie, readCookie } from "./cookies.server.ts";
import { languageOf } from "./language.server.ts";
import { homeOf, nextPath, nextQuery } from "./next.server.ts";
import { sessionCookie, sessionToken, viewerOf } from "./session.server.ts";

const COOKIE = "signing_in";
/** Longer than a code lives, so that its page can say what became of it. */
const COOKIE_MINUTES = 20;

/**
 * Goes to the page that asks for the code. The contact travels in a signed cookie, never in the
 * URL: addresses stay out of histories and logs.
 */
export function redirectToCode(request: Request, contact: Contact) {
  const text = contact.email ?? contact.phone;
  const until = Math.floor(Date.now() / 1000) + COOKIE_MINUTES * 60;
  const value = `${until}.${text}.${seal(until, text)}`;
  return redirect(`/${languageOf(request)}/sign-in/code${nextQuery(request)}`, {
    headers: { "Set-Cookie": privateCookie(COOKIE, value, COOKIE_MINUTES * 60) },
  });
}

/** The contact that is signing in here; without one he begins anew. */
export function requireContact(request: Request): Contact {
  const [, until = "", text = "", sealed = ""] =
    /^(\d{1,12})\.(.+)\.([\w-]+)$/.exec(readCookie(request, COOKIE) ?? "") ?? [];
  const isOurs = isSameHash(sealed, seal(Number(until), text));
  const contact = isOurs && Number(until) * 1000 > Date.now() ? parseContact(text) : null;
  if (!contact) throw redirect(`/${languageOf(request)}/sign-in${nextQuery(request)}`);
  return contact;
}

/** A new session for this browser; the one before it ends. Then to where he wanted to go. */
export async function signIn(request: Request, accountId: string) {
  const before = sessionToken(request);
  if (before) await closeSession(db, before);
  const token = await openSession(db, { accountId });
  const viewer = await viewerBySession(db, token);
  const headers = new Headers({ "Set-Cookie": sessionCookie(token) });
  headers.append("Set-Cookie", privateCookie(COOKIE, "", 0));
  return redirect(nextPath(request) ?? (viewer ? homeOf(viewer, request) : "/"), { headers });
}

/** Who is signed in already has nothing to do on a sign-in page. */
export async function leaveWhenSignedIn(request: Request) {
  const viewer = await viewerOf(request);
  if (viewer) throw redirect(nextPath(request) ?? homeOf(viewer, request));
}

function seal(until: number, text: string) {
  return keyedHash("signing in", `${until} ${text}`);
}
