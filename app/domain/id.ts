import { createHash, randomBytes } from "node:crypto";

const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

/** A short random name for a row: 14 characters that nobody confuses when read aloud (69 bits). */
export function newId(): string {
  return Array.from(randomBytes(14), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** A secret for a link or a cookie: 128 random bits, safe in a URL. */
export function newToken(): string {
  return randomBytes(16).toString("base64url");
}

/** What is kept of a secret that only its owner holds. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
