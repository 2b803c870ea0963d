import { z } from "zod";
import { latinDigits } from "#app/domain/contact.ts";
import { choice, contact, email, line } from "#app/domain/fields.ts";
import { LANGUAGE_CODES, type Language } from "#app/i18n/languages.ts";

export const AskForCodeForm = z.object({ contact });
export const CodeForm = z.object({ code: sixDigits("not_a_code") });
export const PinForm = z.object({ pin: sixDigits("not_a_pin") });
export const LanguageForm = z.object({
  language: choice(LANGUAGE_CODES as [Language, ...Language[]]),
});
export const InvitationForm = z.object({
  name: line(80),
  email,
  role: choice(["coordinator", "admin"]),
  language: choice(LANGUAGE_CODES as [Language, ...Language[]]),
});

/** As typed or pasted: with spaces, a dash in the middle, or in Arabic digits. */
function sixDigits(error: string) {
  return line(40).transform((value, context) => {
    const digits = latinDigits(value).replace(/[\s\u2000-\u206f.-]/g, "");
    if (/^\d{6}$/.test(digits)) return digits;
    context.addIssue({ code: "custom", message: error });
    return z.NEVER;
  });
}
