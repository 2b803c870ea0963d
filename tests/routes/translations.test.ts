import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { officeToday } from "#app/domain/today/office.server.ts";
import { textsIn } from "#app/i18n/i18n.server.ts";
import { LANGUAGE_CODES } from "#app/i18n/languages.ts";
import {
  areasFor,
  findTexts,
  publicAreas,
  type TextReader,
  textAt,
  textsOfArea,
} from "#app/i18n/texts.server.ts";
import { loader as office } from "#app/routes/office/feedback/route.tsx";
import { nameOfArea } from "#app/routes/public/about/translations/area-name.ts";
import { loader as page } from "#app/routes/public/about/translations/route.tsx";
import { action, loader as text } from "#app/routes/public/about/translations/text/route.tsx";
import type { Db } from "#db/open.ts";
import { get, post } from "#tests/support/requests.ts";
import { buildCoordinator, house } from "#tests/support/world.ts";

const PATH = "/so/about/translations/errors/required";
const params = { lang: "so", area: "errors", key: "required" };
const russian = { language: "ru", isOffice: false } as const;
const kept = (db: Db) =>
  db.selectFrom("feedback").select(["text", "page", "contact", "language"]).execute();

describe("the page of languages", () => {
  test("says of each how far it is; all of ours are complete", async () => {
    const { languages, found } = await (await get(page, "/so/about/translations")).json();
    expect(languages).toEqual(LANGUAGE_CODES.map((language) => ({ language, percent: 100 })));
    expect(found).toBeNull();
  });

  test("finds a text by words of the reader's language or of Finnish, marks or not", () => {
    const keys = (words: string, language: "ar" | "fi" = "ar") =>
      findTexts({ language, isOffice: false }, { words, area: "errors", page: 1 }).texts.map(
        ({ key }) => key,
      );
    expect(keys("tayta tama")).toContain("required");
    expect(keys("TÄYTÄ", "fi")).toContain("required");
    const [said] = textsOfArea("ar", "errors").filter(({ key }) => key === "required");
    expect(keys(said?.text ?? "")).toContain("required");
    expect(keys("zzzz")).toEqual([]);
  });

  test("shows a long list page by page, each text once", () => {
    const all = textsOfArea("ru", "errors").length;
    const { count, pages } = findTexts(russian, { words: "", area: "errors", page: 1 });
    const keys = Array.from({ length: pages }, (_, index) =>
      findTexts(russian, { words: "", area: "errors", page: index + 1 }).texts.map(
        ({ key }) => key,
      ),
    ).flat();
    expect([count, keys.length, new Set(keys).size]).toEqual([all, all, all]);
  });

  test("calls every part of the texts by a name", () => {
    const { exists } = textsIn("fi");
    expect(publicAreas().filter((area) => !nameOfArea(area, exists))).toEqual([]);
  });

  test("shows what the office alone reads to the office only, in the languages that it speaks", () => {
    const found = (reader: TextReader) =>
      findTexts(reader, { words: "", area: "office", page: 1 }).count;
    expect(found({ language: "sv", isOffice: false })).toBe(0);
    expect(found({ language: "ar", isOffice: true })).toBe(0);
    expect(found({ language: "sv", isOffice: true })).toBeGreaterThan(500);
    const place = { area: "office_today", key: "title" };
    expect(textAt({ language: "sv", isOffice: true }, place)).toBe("I dag");
    expect(textAt({ language: "sv", isOffice: false }, place)).toBeUndefined();
  });

  test("calls the office's texts by a name too", () => {
    const office = { language: "fi", isOffice: true } as const;
    const { exists } = textsIn("fi");
    expect(areasFor(office).filter((area) => !nameOfArea(area, exists))).toEqual([]);
  });
});

describe("a better wording", () => {
  let db: Db;
  beforeAll(async () => {
    db = await house();
  });
  beforeEach(async () => {
    await db.deleteFrom("feedback").execute();
  });

  test("stands beside the Finnish until it is written", async () => {
    const shown = await (await get(text, PATH, { params })).json();
    expect(shown.model).toBe("Täytä tämä kohta.");
    expect(shown.text).not.toBe("");
  });

  test("may be proposed by anyone, and goes to the office as feedback about that text", async () => {
    const answer = await post(action, PATH, {
      params,
      form: { wording: "Halkan buuxi.", contact: "040 123 4567" },
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("Location")).toBe("/so/about/translations");
    expect(await kept(db)).toEqual([
      {
        text: "Halkan buuxi.",
        page: "wording errors:required",
        contact: "+358401234567",
        language: "so",
      },
    ]);
    const by = await buildCoordinator(db);
    const today = await officeToday(db, { by, whose: "all" });
    expect(today.soon.rows.map(({ why }) => why)).toEqual(["feedback"]);
    const { feedback } = await (
      await get(office, "/fi/office/feedback", { as: by.accountId })
    ).json();
    expect(feedback[0].wording).toMatchObject({
      place: "so/errors.json · required",
      model: "Täytä tämä kohta.",
    });
  });

  test.each([
    ["nothing said", { wording: " " }, { wording: "required" }],
    ["an identity code", { wording: "131052-308T" }, { wording: "identity_code" }],
    ["a contact that is none", { wording: "A", contact: "Ali" }, { contact: "not_a_contact" }],
  ])("with %s comes back to be corrected, and nothing is kept", async (_, form, fields) => {
    const answer = await post(action, PATH, { params, form });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ fields, values: form });
    expect(await kept(db)).toEqual([]);
  });

  test.each([
    ["an unknown text", { area: "errors", key: "nothing" }],
    ["an unknown area", { area: "../en", key: "required" }],
    ["a text of the office", { area: "office_people", key: "title" }],
  ])("for %s there is no page", async (_, place) => {
    const there = { ...params, ...place };
    expect((await get(text, PATH, { params: there })).status).toBe(404);
    const answer = await post(action, PATH, { params: there, form: { wording: "A" } });
    expect(answer.status).toBe(404);
    expect(await kept(db)).toEqual([]);
  });
});
