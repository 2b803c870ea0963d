/** DDMMYY, a century sign ([-+] or A–F, U–Y), three digits and a check mark. */
const LOOKS_LIKE_IDENTITY_CODE = /(?<!\d)\d{6}[-+A-FU-Ya-fu-y−–]\d{3}[0-9A-Ya-y](?![0-9A-Za-z])/;

/**
 * True when a text holds what looks like a Finnish personal identity code. We never ask for one
 * and refuse to keep one (Data Protection Act 1050/2018, section 29). The check mark is not
 * verified: a mistyped code is as little our business as a right one.
 */
export function holdsIdentityCode(text: string): boolean {
  return LOOKS_LIKE_IDENTITY_CODE.test(text);
}

/** The same text with everything that looks like an identity code taken out. */
export function withoutIdentityCodes(text: string): string {
  return takenOut(text, () => true);
}

/**
 * The same for a text where phone numbers are expected: "040123-4567" looks like a code and is
 * none. Only those go that hold a letter or whose check mark is right.
 */
export function withoutCertainIdentityCodes(text: string): string {
  return takenOut(text, (code) => /\p{L}/u.test(code) || hasRightMark(code));
}

const CHECK_MARKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

/** The nine digits modulo 31 name the mark (Digital and Population Data Services Agency). */
function hasRightMark(code: string): boolean {
  const digits = Number(code.slice(0, 6) + code.slice(7, 10));
  return CHECK_MARKS[digits % 31] === code.at(-1)?.toUpperCase();
}

function takenOut(text: string, goes: (code: string) => boolean): string {
  const every = new RegExp(LOOKS_LIKE_IDENTITY_CODE.source, "g");
  const kept = text.replace(every, (code) => (goes(code) ? " " : code));
  return kept === text ? text : kept.replace(/[ \t]{2,}/g, " ").trim();
}
