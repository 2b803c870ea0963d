import { env } from "#app/env.server.ts";

/** One cookie of a request, or undefined. */
export function readCookie(request: Request, name: string): string | undefined {
  const header = request.headers.get("Cookie") ?? "";
  for (const part of header.split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return decoded(value.join("="));
  }
  return undefined;
}

/** A cookie can be tampered with or cut off: what cannot be read counts as not there. */
function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** A cookie that scripts cannot read and other sites do not send; Secure where we serve https. */
export function privateCookie(
  name: string,
  value: string,
  maxAgeSeconds: number,
  path = "/",
): string {
  const secure = env.secureCookies ? "; Secure" : "";
  return `${name}=${encodeURIComponent(value)}; Path=${path}; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
