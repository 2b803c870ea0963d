import { describe, expect, test } from "vitest";
import { z } from "zod";
import { contact, day, line, number, optionalText, text } from "#app/domain/fields.ts";
import { FormErrors, readFields } from "#app/http/forms.server.ts";

const read = (fields: z.ZodRawShape, query: string) =>
  readFields(new URLSearchParams(query), z.object(fields));
const errorsOf = (fields: z.ZodRawShape, query: string) => {
  try {
    read(fields, query);
    return {};
  } catch (error) {
    return error instanceof FormErrors ? error.fields : { thrown: String(error) };
  }
};

describe("a field of a form", () => {
  test("that is missing or empty says so", () => {
    expect(errorsOf({ name: line(80) }, "")).toEqual({ name: "required" });
    expect(errorsOf({ name: line(80) }, "name=%20%20")).toEqual({ name: "required" });
    expect(errorsOf({ on: day }, "on=")).toEqual({ on: "required" });
  });

  test("may be empty when it is optional", () => {
    expect(read({ note: optionalText(10) }, "note=")).toEqual({ note: null });
    expect(read({ note: optionalText(10) }, "")).toEqual({ note: null });
    expect(errorsOf({ note: optionalText(3) }, "note=abcd")).toEqual({ note: "too_long" });
  });

  test("keeps emoji and the marks that Persian needs, and drops what turns the rest of a page around", () => {
    const typed = (note: string) =>
      read({ note: text(80) }, new URLSearchParams({ note }).toString()).note;
    expect(typed("می\u200cروم 👨‍👩‍👦")).toBe("می\u200cروم 👨‍👩‍👦");
    expect(typed("Ali \u202eilA\u2067 \u200f")).toBe("Ali ilA");
  });

  test("refuses a personal identity code in any text", () => {
    expect(errorsOf({ note: text(80) }, "note=hetu 131052-308T")).toEqual({
      note: "identity_code",
    });
    expect(errorsOf({ note: text(80) }, "note=010101A123N")).toEqual({ note: "identity_code" });
    expect(read({ note: text(80) }, "note=puhelin 040-1234567")).toEqual({
      note: "puhelin 040-1234567",
    });
  });

  test("reads phone numbers in any spelling, also in Arabic digits, and mail addresses", () => {
    expect(read({ contact }, "contact=040 123 4567")).toEqual({
      contact: { phone: "+358401234567", email: null },
    });
    expect(read({ contact }, `contact=${encodeURIComponent("٠٤٠١٢٣٤٥٦٧")}`)).toEqual({
      contact: { phone: "+358401234567", email: null },
    });
    expect(read({ contact }, "contact=Ali@Example.ORG")).toEqual({
      contact: { phone: null, email: "ali@example.org" },
    });
    expect(errorsOf({ contact }, "contact=abc")).toEqual({ contact: "not_a_contact" });
  });

  test("reads days as people write them and refuses days that do not exist", () => {
    expect(read({ on: day }, "on=24.11.2026")).toEqual({ on: "2026-11-24" });
    expect(errorsOf({ on: day }, "on=31.2.2026")).toEqual({ on: "not_a_day" });
  });

  test("keeps numbers within their bounds", () => {
    expect(read({ minutes: number(5, 600) }, "minutes=90")).toEqual({ minutes: 90 });
    expect(errorsOf({ minutes: number(5, 600) }, "minutes=1")).toEqual({ minutes: "too_small" });
    expect(errorsOf({ minutes: number(5, 600) }, "minutes=2.5")).toEqual({
      minutes: "not_a_number",
    });
  });
});
