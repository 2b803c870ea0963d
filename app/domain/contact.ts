import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js";

/** E.164, "+358401234567". */
export type Phone = string & { readonly __phone: true };
/** Lower case. */
export type Email = string & { readonly __email: true };

const HOME: CountryCode = "FI";

/** Reads a phone number in any spelling, Finnish without its country code; null when it is none. */
export function parsePhone(text: string): Phone | null {
  const number = parsePhoneNumberFromString(latinDigits(text), HOME);
  return number?.isValid() ? (number.number as string as Phone) : null;
}

/** "040 123 4567" for Finnish numbers, "+46 70 123 45 67" for others. */
export function formatPhone(phone: string): string {
  const known = FORMATTED.get(phone);
  if (known !== undefined) return known;
  if (FORMATTED.size >= NUMBERS_REMEMBERED) FORMATTED.clear();
  const formatted = written(phone);
  FORMATTED.set(phone, formatted);
  return formatted;
}

/** Lists show the same numbers again and again, and reading one costs as much as a row of the list. */
const NUMBERS_REMEMBERED = 1_000;
const FORMATTED = new Map<string, string>();

function written(phone: string): string {
  const number = parsePhoneNumberFromString(phone);
  if (!number) return phone;
  if (number.country !== HOME) return number.formatInternational();
  return number.formatNational().replace(/^(0[45]\d) ?(\d{3})(\d{3,4})$/, "$1 $2 $3");
}

/** A mail address as people write them; null when it is none. */
export function parseEmail(text: string): Email | null {
  const address = text.trim().toLowerCase();
  return address.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/.test(address)
    ? (address as Email)
    : null;
}

export type Contact = { phone: Phone; email: null } | { phone: null; email: Email };

/** One field for both: whatever has an @ is mail. */
export function parseContact(text: string): Contact | null {
  if (text.includes("@")) {
    const email = parseEmail(text);
    return email && { email, phone: null };
  }
  const phone = parsePhone(text);
  return phone && { phone, email: null };
}

/** A man on an Arabic or Persian keyboard types ٠١٢ or ۰۱۲. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
