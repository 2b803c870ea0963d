import { z } from "zod";
import {
  type Contact,
  type Email,
  latinDigits,
  type Phone,
  parseContact,
  parseEmail,
  parsePhone,
} from "./contact.ts";
import { type Day, parseDay } from "./day.ts";
import { holdsIdentityCode } from "./identity-code.ts";

/**
 * What forms are made of. Messages are codes of `errors:<code>`, never sentences.
 * Every free text refuses a personal identity code.
 */
const raw = z.preprocess(
  (value) => (typeof value === "string" ? tidy(value) : Array.isArray(value) ? value[0] : value),
  z.string({ error: "required" }),
);

/** Text that must be there; line breaks are kept. `max` in characters. */
export function text(max: number) {
  return raw.pipe(within(max));
}

/** Text that may be missing or empty: null then. */
export function optionalText(max: number) {
  return optional(text(max));
}

/** A single line: line breaks become spaces. */
export function line(max: number) {
  return raw.transform((value) => value.replace(/\s+/g, " ").trim()).pipe(within(max));
}

export function optionalLine(max: number) {
  return optional(line(max));
}

export const day = raw.transform(
  (value, context): Day =>
    parseDay(latinDigits(value)) ?? refuse(context, value ? "not_a_day" : "required"),
);

export const phone = raw.transform(
  (value, context): Phone =>
    parsePhone(value) ?? refuse(context, value ? "not_a_phone" : "required"),
);

export const email = raw.transform(
  (value, context): Email =>
    parseEmail(value) ?? refuse(context, value ? "not_an_email" : "required"),
);

/** "17:30", "17.30", "9:00": a time of the clock. */
export const clock = line(5).transform((typed, context) => {
  const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})$/.exec(latinDigits(typed)) ?? [];
  if (hours && minutes && Number(hours) < 24 && Number(minutes) < 60) {
    return `${hours.padStart(2, "0")}:${minutes}`;
  }
  context.addIssue({ code: "custom", message: "not_a_time" });
  return z.NEVER;
});

/** "5", "5,50", "5.50 €": euros, as cents. */
export const euros = line(12).transform((typed, context) => {
  const read = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*€?$/.exec(latinDigits(typed));
  const cents = read ? Number(read[1]) * 100 + Number((read[2] ?? "").padEnd(2, "0")) : 0;
  if (cents > 0) return cents;
  context.addIssue({ code: "custom", message: "not_euros" });
  return z.NEVER;
});

/** Phone or e-mail in one field. */
export const contact = raw.transform(
  (value, context): Contact =>
    parseContact(value) ?? refuse(context, value ? "not_a_contact" : "required"),
);

export function number(min: number, max: number) {
  return raw
    .transform((value, context) => {
      if (value === "") return refuse(context, "required");
      return /^-?\d{1,9}$/.test(latinDigits(value))
        ? Number(latinDigits(value))
        : refuse(context, "not_a_number");
    })
    .pipe(z.number().min(min, "too_small").max(max, "too_large"));
}

/** One of a list of codes. */
export function choice<const T extends readonly [string, ...string[]]>(codes: T) {
  return z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.enum(codes, { error: "choose_one" }),
  );
}

/** Any number of a list of codes; none is an empty list. */
export function choices<const T extends readonly [string, ...string[]]>(codes: T) {
  return z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(codes, { error: "choose_one" })),
  );
}

/** A box that must be ticked. */
export const agreed = z.preprocess(
  (value) => value ?? "",
  z.literal("yes", { error: "must_agree" }),
);

/** A box that may be ticked. */
export const ticked = z.preprocess((value) => value === "yes" || value === "on", z.boolean());

/** The same field, where nothing typed is null. */
export function optional<S extends z.ZodType>(field: S) {
  return z.preprocess(
    (value) =>
      value === undefined || (typeof value === "string" && tidy(value) === "") ? null : value,
    field.nullable(),
  );
}

function within(max: number) {
  return z
    .string()
    .min(1, "required")
    .max(max, "too_long")
    .refine((value) => !holdsIdentityCode(value), "identity_code");
}

/**
 * Invisible direction marks stay inside words but not at the ends; what would turn around all that
 * follows (embeddings, overrides, isolates) goes. Everything is NFC.
 */
function tidy(value: string): string {
  return value
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/^[\s\u200e\u200f]+|[\s\u200e\u200f]+$/g, "");
}

function refuse(context: z.RefinementCtx, code: string): never {
  context.addIssue({ code: "custom", message: code });
  return z.NEVER;
}
