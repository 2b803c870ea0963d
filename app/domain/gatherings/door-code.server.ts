import { isSameHash, keyedHash } from "#app/domain/keyed-hash.server.ts";

const SEAL_LETTERS = 16;

/**
 * The path that the code on the door leads to, without a language: each phone gets its own. The seal
 * says that we made it; when it works is asked of the event's times (`door.ts`, decision 0022).
 */
export function doorPath(eventId: string): string {
  return `/here/${eventId}/${sealOf(eventId)}`;
}

export function isOurSeal(eventId: string, seal: string): boolean {
  return isSameHash(seal, sealOf(eventId));
}

function sealOf(eventId: string) {
  return keyedHash("door", eventId).slice(0, SEAL_LETTERS);
}
