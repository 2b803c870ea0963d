import { expect, test } from "vitest";
import { LETTER_KINDS } from "#app/domain/messages/kinds.ts";
import { previewList, previewOf } from "#app/domain/messages/previews.server.ts";
import { readSettings } from "#app/domain/privacy/settings.server.ts";
import { LANGUAGE_CODES, LANGUAGES } from "#app/i18n/languages.ts";
import { freshDatabase } from "#tests/support/database.ts";

const office = await readSettings(await freshDatabase());

test("every letter has a preview in every language, complete and in its direction", () => {
  for (const kind of Object.keys(LETTER_KINDS)) {
    for (const language of LANGUAGE_CODES) {
      const { html, dir } = LANGUAGES[language];
      const preview = previewOf({ kind, language }, office);
      expect(preview.html).toContain(`<html lang="${html}" dir="${dir}">`);
      expect(preview.isUnreviewed).toBe(language !== "fi");
      expect(preview.smsParts).toBeLessThanOrEqual(3);
      for (const part of [preview.subject, preview.text, preview.html, preview.sms]) {
        expect(part, `${kind} in ${language}`).not.toMatch(
          /\{\{|\}\}|undefined|\[object|messages:\w/,
        );
        expect(part.length).toBeGreaterThan(5);
      }
    }
  }
});

test("the list names each once; what is no letter or no language has no preview", () => {
  const list = previewList("sv", office);
  expect(list.map(({ kind }) => kind)).toEqual(Object.keys(LETTER_KINDS));
  expect(() => previewOf({ kind: "constructor", language: "fi" }, office)).toThrow("not found");
  expect(() => previewOf({ kind: "proposal", language: "tlh" }, office)).toThrow("not found");
});
