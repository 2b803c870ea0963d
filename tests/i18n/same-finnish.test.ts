import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LANGUAGE_CODES, type Language } from "#app/i18n/languages.ts";

/**
 * One thing is called by one word: what Finnish says with the same words, each language says with
 * the same words too, unless the list beside this test knows why not. The forms of one counted text
 * and what the office alone reads are left out.
 */
const REASONS: Record<string, string> = JSON.parse(
  readFileSync("tests/i18n/same-finnish.json", "utf8"),
);
const PLURAL = /_(zero|one|two|few|many|other)$/;

const texts = new Map(LANGUAGE_CODES.map((language) => [language, textsOf(language)]));
const said = Map.groupBy(texts.get("fi") ?? [], ([, text]) => text);
const differing = [...said].flatMap(([finnish, entries]) => {
  const keys = entries.map(([key]) => key);
  if (new Set(keys.map((key) => key.replace(PLURAL, ""))).size < 2) return [];
  return LANGUAGE_CODES.flatMap((language) => {
    const theirs = new Set(keys.map((key) => texts.get(language)?.get(key)));
    return theirs.size > 1 ? [{ finnish, language, keys, theirs: [...theirs] }] : [];
  });
});

test("the same Finnish is the same in every language, or there is a reason", () => {
  expect(differing.filter(({ finnish }) => !REASONS[finnish])).toEqual([]);
});

test("no reason is kept for what no longer differs", () => {
  const known = new Set(differing.map(({ finnish }) => finnish));
  expect(Object.keys(REASONS).filter((finnish) => !known.has(finnish))).toEqual([]);
});

function textsOf(language: Language): Map<string, string> {
  const folder = `app/i18n/locales/${language}`;
  return new Map(
    readdirSync(folder)
      .filter((file) => !file.startsWith("office"))
      .flatMap((file) =>
        leaves(JSON.parse(readFileSync(`${folder}/${file}`, "utf8")), file.replace(".json", "")),
      ),
  );
}

function leaves(value: unknown, path: string): [key: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}
