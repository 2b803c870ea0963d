import { expect, test } from "vitest";
import { formatPhone, parseContact, parseEmail, parsePhone } from "#app/domain/contact.ts";

test.each([
  ["040 123 4567", "+358401234567"],
  ["+358 40 1234567", "+358401234567"],
  ["00358401234567", "+358401234567"],
  ["0401234567", "+358401234567"],
  ["+46 70 123 45 67", "+46701234567"],
  ["٠٤٠ ١٢٣ ٤٥٦٧", "+358401234567"],
])("the phone number %s is %s", (typed, stored) => {
  expect(parsePhone(typed)).toBe(stored);
});

test.each(["", "12", "abc", "040 12", "99999999999999999999"])("%j is no phone number", (typed) => {
  expect(parsePhone(typed)).toBeNull();
});

test("Finnish mobile numbers are shown in groups, foreign ones with their country", () => {
  expect(formatPhone("+358401234567")).toBe("040 123 4567");
  expect(formatPhone("+46701234567")).toBe("+46 70 123 45 67");
});

test("a mail address is kept in lower case; half an address is none", () => {
  expect(parseEmail(" Ali@Example.org ")).toBe("ali@example.org");
  for (const typed of ["ali@", "@example.org", "ali@example", "a b@example.org", "a@b..c"]) {
    expect(parseEmail(typed)).toBeNull();
  }
});

test("whatever has an @ is mail, the rest is a phone number", () => {
  expect(parseContact("ali@example.org")).toEqual({ email: "ali@example.org", phone: null });
  expect(parseContact("040 123 4567")).toEqual({ email: null, phone: "+358401234567" });
  expect(parseContact("Ali")).toBeNull();
});
