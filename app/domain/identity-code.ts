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
