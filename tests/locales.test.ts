import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LANGUAGE_CODES, LANGUAGES, type Language, OFFICE_LANGUAGES } from "#app/i18n/languages.ts";

const LOCALES = "app/i18n/locales";
const PLURAL = /_(zero|one|two|few|many|other)$/;
const MODEL: Language = "fi";

type Texts = Map<string, string>;

const isOffice = (area: string) => area.startsWith("office");
const areas = readdirSync(`${LOCALES}/${MODEL}`).map((file) => file.replace(/\.json$/, ""));
const written = LANGUAGE_CODES.flatMap((language) =>
  areas
    .filter((area) => !isOffice(area) || OFFICE_LANGUAGES.includes(language))
    .map((area) => ({ language, area })),
);

describe.each(written)("$area in $language", ({ language, area }) => {
  const model = read(MODEL, area);
  const texts = read(language, area);

  test("has every text in every plural form of the language, and no other", () => {
    expect([...texts.keys()].sort()).toEqual(expectedKeys(model, language));
  });

  test("speaks of the same facts", () => {
    const differing = [...texts].flatMap(([key, text]) => {
      const wanted = placeholdersOf(modelTextOf(model, key));
      // "one friend" may leave the number out, where the language says it in a word; a text message his
      // name, where its script has room for half as many letters (decision 0007).
      const found = placeholdersOf(text);
      const optional = [PLURAL.test(key) && "count", key.endsWith(".sms") && "name"];
      const same = (a: string[], b: string[]) =>
        a.filter((one) => !optional.includes(one)).join() ===
        b.filter((one) => !optional.includes(one)).join();
      return same(wanted, found) ? [] : [`${key}: ${wanted} / ${found}`];
    });
    expect(differing).toEqual([]);
  });

  test("leaves nothing empty", () => {
    expect([...texts].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
  });
});

test("no language has an area that Finnish lacks, and the office speaks its own languages only", () => {
  for (const language of LANGUAGE_CODES) {
    const expected = areas.filter((area) => !isOffice(area) || OFFICE_LANGUAGES.includes(language));
    expect(
      readdirSync(`${LOCALES}/${language}`)
        .map((file) => file.replace(/\.json$/, ""))
        .sort(),
    ).toEqual(expected.sort());
  }
});

test("status words shown to men never say rejected, failed or inactive", () => {
  const forbidden = /hylät|epäonnis|rejected|failed|inactive|مرفوض|فاشل/i;
  for (const language of LANGUAGE_CODES) {
    for (const area of areas.filter((area) => !isOffice(area))) {
      for (const [key, text] of read(language, area))
        expect(`${key}: ${text}`).not.toMatch(forbidden);
    }
  }
});

function read(language: Language, area: string): Texts {
  const texts: Texts = new Map();
  const walk = (value: unknown, path: string) => {
    if (typeof value === "string") texts.set(path, value);
    else
      for (const [key, inner] of Object.entries(value as object))
        walk(inner, path ? `${path}.${key}` : key);
  };
  walk(JSON.parse(readFileSync(`${LOCALES}/${language}/${area}.json`, "utf8")), "");
  return texts;
}

/** A counted text of the model is expected in each plural form that the language has. */
function expectedKeys(model: Texts, language: Language): string[] {
  const forms = new Intl.PluralRules(LANGUAGES[language].intl).resolvedOptions().pluralCategories;
  const keys = new Set<string>();
  for (const key of model.keys()) {
    // "choose_one" and "know_each_other" are no plurals: Finnish counts with both forms.
    const counted =
      PLURAL.test(key) && ["_one", "_other"].every((form) => model.has(key.replace(PLURAL, form)));
    if (!counted) keys.add(key);
    else for (const form of forms) keys.add(key.replace(PLURAL, `_${form}`));
  }
  return [...keys].sort();
}

function modelTextOf(model: Texts, key: string): string {
  return model.get(key) ?? model.get(key.replace(PLURAL, "_other")) ?? "";
}

function placeholdersOf(text: string): string[] {
  return [
    ...new Set(
      [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}|<\/?(\w+)>/g)].map(
        ([, name, tag]) => name ?? `<${tag}>`,
      ),
    ),
  ].sort();
}
