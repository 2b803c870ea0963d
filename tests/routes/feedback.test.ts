import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { action } from "#app/routes/public/about/accessibility/route.tsx";
import type { Db } from "#db/open.ts";
import { post } from "#tests/support/requests.ts";
import { house } from "#tests/support/world.ts";

const PAGE = "/fi/about/accessibility";

describe("feedback on the site", () => {
  let db: Db;
  beforeAll(async () => {
    db = await house();
  });
  beforeEach(async () => {
    await db.deleteFrom("feedback").execute();
  });

  const kept = () =>
    db.selectFrom("feedback").select(["text", "page", "contact", "language"]).execute();

  test("anyone may give it, and it is kept for the office", async () => {
    const answer = await post(action, PAGE, {
      form: { text: "Kartta on pieni.", page: "Tapahtumat", contact: "040 123 4567" },
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("Location")).toBe(PAGE);
    expect(answer.headers.get("Set-Cookie")).toContain("feedback_sent");
    expect(await kept()).toEqual([
      {
        text: "Kartta on pieni.",
        page: "Tapahtumat",
        contact: "+358401234567",
        language: "fi",
      },
    ]);
  });

  test("needs neither a name nor a contact, and remembers the language", async () => {
    await post(action, "/ar/about/accessibility", {
      params: { lang: "ar" },
      form: { text: "جيد" },
    });
    expect(await kept()).toEqual([{ text: "جيد", page: null, contact: null, language: "ar" }]);
  });

  test.each([
    ["nothing said", { text: " " }, { text: "required" }],
    ["an identity code", { text: "Olen 131052-308T" }, { text: "identity_code" }],
    ["more than a page", { text: "a".repeat(5001) }, { text: "too_long" }],
    ["a contact that is none", { text: "Hei", contact: "Matti" }, { contact: "not_a_contact" }],
  ])("with %s comes back to be corrected, and nothing is kept", async (_, form, fields) => {
    const answer = await post(action, PAGE, { form });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ fields, values: form });
    expect(await kept()).toEqual([]);
  });
});
