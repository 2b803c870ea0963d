import { redirect } from "@remix-run/node";
import { privateCookie, readCookie } from "./cookies.server.ts";

const FLASH_COOKIE = "flash";
const FLASH_SECONDS = 60;

/** Redirects, and the next page says so once: `code` is a key of `common:toast`. */
export function redirectSaying(url: string, code: string, headers = new Headers()) {
  headers.append("Set-Cookie", privateCookie(FLASH_COOKIE, code, FLASH_SECONDS));
  return redirect(url, { headers });
}

/** What the last action wants to say, if anything: a code, never text from outside. */
export function readFlash(request: Request): string | null {
  const code = readCookie(request, FLASH_COOKIE);
  return code && /^[a-z_]{1,40}$/.test(code) ? code : null;
}

export function forgetFlash(): string {
  return privateCookie(FLASH_COOKIE, "", 0);
}
