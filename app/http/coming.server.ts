import type { Instant } from "#app/domain/day.ts";
import { doorHours } from "#app/domain/gatherings/door.ts";
import { privateCookie, readCookie } from "./cookies.server.ts";

const COOKIE = "coming";

type Coming = { eventId: string; startsAt: Instant; endsAt: Instant; link: string };

/**
 * So that the code on the door knows the man who signed up on this phone (decision 0022): the link of
 * his sign-up, which his browser asks with at the door of that date and nowhere else, until it is over.
 */
export function comingCookie({ eventId, link, ...times }: Coming): string {
  const seconds = Math.floor((Date.parse(doorHours(times).to) - Date.now()) / 1000);
  return privateCookie(COOKIE, link, Math.max(0, seconds), `/here/${eventId}`);
}

/** He does not come after all: nothing is kept for that door. */
export function notComingCookie({ eventId }: Pick<Coming, "eventId">): string {
  return privateCookie(COOKIE, "", 0, `/here/${eventId}`);
}

export function comingLink(request: Request): string | undefined {
  return readCookie(request, COOKIE);
}
