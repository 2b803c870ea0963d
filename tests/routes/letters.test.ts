import { expect, test } from "vitest";
import { letterSizeOf } from "#app/http/letters.server.ts";
import { action } from "#app/routes/language/letters.ts";
import { post } from "#tests/support/requests.ts";

const choose = (form: Record<string, string>) => post(action, "/ar/letters", { form });

test("the size is remembered for a year, and the reader is back where he was", async () => {
  const answer = await choose({ size: "largest", here: "/ar/events?when=this_week" });
  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toBe("/ar/events?when=this_week");
  const cookie = answer.headers.get("Set-Cookie") ?? "";
  expect(cookie).toMatch(/^letters=largest; Path=\/; Max-Age=31536000/);
  const request = new Request("http://localhost/ar", {
    headers: { Cookie: cookie.split(";")[0] ?? "" },
  });
  expect(letterSizeOf(request)).toBe("largest");
});

test("the normal size leaves nothing on his phone", async () => {
  const cookie = (await choose({ size: "normal", here: "/ar" })).headers.get("Set-Cookie");
  expect(cookie).toContain("Max-Age=0");
});

test.each(["https://example.org/", "//example.org", "/\\example.org", "events"])(
  "nobody is sent to %s",
  async (here) => {
    expect((await choose({ size: "large", here })).headers.get("Location")).toBe("/ar");
  },
);

test("a size that there is not is refused, and a cookie of one counts as none", async () => {
  expect((await choose({ size: "huge", here: "/ar" })).status).toBe(422);
  const request = new Request("http://localhost/ar", { headers: { Cookie: "letters=huge" } });
  expect(letterSizeOf(request)).toBe("normal");
});
