import { DOORS, type Door, DRAFT_HOURS } from "#app/domain/people/doors.ts";
import { SOURCE_PARAM, sourceIn } from "#app/domain/sources/source.ts";
import { privateCookie, readCookie } from "#app/http/cookies.server.ts";
import { languageOf } from "#app/http/language.server.ts";

const HOUR_SECONDS = 3600;

/** Which of the two doors a URL belongs to: "/ar/join/name" is `join`. */
export function doorOf(request: Request): Door {
  const word = new URL(request.url).pathname.split("/")[2];
  return DOORS.find((door) => door === word) ?? "join";
}

/** "/ar/join/name" for a screen of the door, "/ar/join" for the door itself. */
export function doorUrl(request: Request, screen = ""): string {
  return [`/${languageOf(request)}`, doorOf(request), screen].filter(Boolean).join("/");
}

/** The source in the URL of a screen: kept with the answers from the first one on. */
export function viaOf(request: Request): string | null {
  return sourceIn(new URL(request.url).searchParams.get(SOURCE_PARAM));
}

/** The secret by which a broken-off application is found again. */
export function draftToken(request: Request): string | undefined {
  return readCookie(request, cookieName(doorOf(request)));
}

export function draftCookie(request: Request, token: string): string {
  return privateCookie(cookieName(doorOf(request)), token, DRAFT_HOURS * HOUR_SECONDS);
}

export function forgetDraftCookie(request: Request): string {
  return privateCookie(cookieName(doorOf(request)), "", 0);
}

function cookieName(door: Door) {
  return `${door}_draft`;
}
