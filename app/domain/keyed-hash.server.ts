import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "#app/env.server.ts";

/**
 * What is kept of something short that could be guessed (a code, a PIN, an address): without our
 * secret, the database alone tells nobody what it was. `purpose` keeps uses apart.
 */
export function keyedHash(purpose: string, text: string): string {
  return createHmac("sha256", env.secret).update(`${purpose}\n${text}`).digest("base64url");
}

/** Compares in a time that does not depend on where the two differ. */
export function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
