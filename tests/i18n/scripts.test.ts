import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LANGUAGE_CODES, type Language } from "#app/i18n/languages.ts";

/** What a man meets in Latin letters in Finland, and has to know by sight: names, forms, formats. */
const LATIN_NAMES =
  /Vieraasta Veljeksi|Miessakit ry|Nollalinja|Kallio|Tampere|Migri|Kela|Traficom|turvakielto|tukihenkilö|Osallistujat|Tukihenkilöt|Participants|Support persons|Excel|xlsx?|JSON|Atom|WCAG|WhatsApp|Absences and digests|\bAA?\b|cookies/g;

const SCRIPTS: Partial<Record<Language, { own: RegExp; foreign: RegExp }>> = {
  ar: { own: /\p{Script=Arabic}/u, foreign: /[\p{Script=Latin}\p{Script=Cyrillic}]/u },
  fa: { own: /\p{Script=Arabic}/u, foreign: /[\p{Script=Latin}\p{Script=Cyrillic}]/u },
  "fa-AF": { own: /\p{Script=Arabic}/u, foreign: /[\p{Script=Latin}\p{Script=Cyrillic}]/u },
  ckb: { own: /\p{Script=Arabic}/u, foreign: /[\p{Script=Latin}\p{Script=Cyrillic}]/u },
  // Letters of the other language betray a text that was taken over from it.
  ru: { own: /\p{Script=Cyrillic}/u, foreign: /[\p{Script=Latin}\p{Script=Arabic}іїєґ]/iu },
  uk: { own: /\p{Script=Cyrillic}/u, foreign: /[\p{Script=Latin}\p{Script=Arabic}ыэёъ]/iu },
};
const LATIN = { own: /\p{Script=Latin}/u, foreign: /[\p{Script=Arabic}\p{Script=Cyrillic}]/u };
/** The page that asks for files names columns in every script; a list of hints, not a text. */
const NOTHING_BUT_NAMES = /^[\s\p{P}\p{N}\p{S}]*$/u;

test.each(LANGUAGE_CODES)("%s is written in its own script, but for listed names", (language) => {
  const { own, foreign } = SCRIPTS[language] ?? LATIN;
  const strange = textsOf(language).filter(([, text]) => {
    const said = text
      .replace(/\{+.*?\}+|<\/?\w+>|\$t\(.*?\)/g, "")
      .replace(own === LATIN.own ? "" : LATIN_NAMES, "");
    return foreign.test(said) || (!own.test(said) && !NOTHING_BUT_NAMES.test(said));
  });
  expect(strange).toEqual([]);
});

function textsOf(language: Language): [key: string, text: string][] {
  const folder = `app/i18n/locales/${language}`;
  return readdirSync(folder)
    .filter((file) => !file.startsWith("office"))
    .flatMap((file) => leaves(JSON.parse(readFileSync(`${folder}/${file}`, "utf8")), file));
}

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}
