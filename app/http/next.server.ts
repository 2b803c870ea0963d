import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { languageOf } from "./language.server.ts";

/** Where he wanted to go before he was asked to sign in: a path of our own, or nothing. */
export function nextPath(request: Request): string | null {
  const wanted = new URL(request.url).searchParams.get("next");
  return wanted && ownPath(request, wanted);
}

/** A path that stays on our site, or nothing: what a form or a query says is not ours. */
export function ownPath(request: Request, wanted: string): string | null {
  const here = new URL(request.url);
  if (!/^\/(?![/\\])/.test(wanted) || !URL.canParse(wanted, here.origin)) return null;
  const url = new URL(wanted, here.origin);
  const path = url.pathname + url.search + url.hash;
  return url.origin === here.origin && !path.startsWith("//") ? path : null;
}

/** The same, as the query of the next step's URL. */
export function nextQuery(request: Request): string {
  const next = nextPath(request);
  return next ? `?next=${encodeURIComponent(next)}` : "";
}

/** The page that someone sees first. */
export function homeOf(viewer: Viewer, request: Request): string {
  const room = viewer.officeRole ? "office" : viewer.personId ? "me" : "account";
  return `/${languageOf(request)}/${room}`;
}
