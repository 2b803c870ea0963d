import { DRAFT_HOURS } from "#app/domain/people/doors.ts";
import { privateCookie, readCookie } from "#app/http/cookies.server.ts";

const COOKIE = "door_round";
const HOUR_SECONDS = 3600;
const ID = /^\w{1,40}$/;

/** Whoever comes to a door from a round (`?round=`) finds back to it, for as long as his answers are kept. */
export function roundCookie(request: Request): Headers {
  const round = new URL(request.url).searchParams.get("round") ?? "";
  if (!ID.test(round)) return new Headers();
  return new Headers({ "Set-Cookie": privateCookie(COOKIE, round, DRAFT_HOURS * HOUR_SECONDS) });
}

/** The round that he came from, if he came from one. */
export function roundOfDoor(request: Request): string | null {
  const round = readCookie(request, COOKIE) ?? "";
  return ID.test(round) ? round : null;
}
