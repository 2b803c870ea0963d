import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";

/**
 * Two languages that nobody speaks, made from English: `qps`, a third longer and every letter with
 * a mark, and `qps-rtl`, in Arabic letters. Whatever stands on a page in plain Latin letters was
 * not translated; whatever does not fit was measured by English.
 *
 * A server sees them only when a test starts it in a house of its own (`houseInPseudo`), where they
 * stand in the place of real languages; the app itself knows nothing of them.
 */
const ACCENTED: Record<string, string> = Object.fromEntries(
  Object.entries({
    abcdefghijklmnopqrstuvwxyz: "åƀçđéƒğĥîĵķļɱñöþǫřšťûṽŵẋýž",
    ABCDEFGHIJKLMNOPQRSTUVWXYZ: "ÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞǪŘŠŤÛṼŴẊÝŽ",
  }).flatMap(([plain, marked]) => [...plain].map((letter, index) => [letter, [...marked][index]])),
) as Record<string, string>;
const ARABIC = "ابجدهوزحطيكلمنسعفصقرشتثخذض";

const KEPT = /(\{\{.*?\}\}|<\/?\w+>|\$t\(.*?\))/;
const VOWEL = /[aeiouyAEIOUY]/;

/** "Sign up" becomes "Šîîğñ ûûþ": as long as Finnish is, with what is filled in left as it is. */
export function qps(text: string): string {
  return outsideOfKept(text, (words) =>
    [...words]
      .map((letter) => (ACCENTED[letter] ?? letter).repeat(VOWEL.test(letter) ? 2 : 1))
      .join(""),
  );
}

/** The same words in Arabic letters. */
export function qpsRtl(text: string): string {
  return outsideOfKept(text, (words) =>
    words.replace(/[a-z]/gi, (letter) => ARABIC[letter.toLowerCase().charCodeAt(0) - 97] ?? letter),
  );
}

function outsideOfKept(text: string, change: (words: string) => string) {
  return text
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

/**
 * A house like ours in a folder of its own, with `qps` in the place of Russian and English and
 * `qps-rtl` in that of Arabic: dates, plurals and directions are those of the real languages.
 */
export function houseInPseudo(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "veljeksi-qps-"));
  linkAllBut("app", ".", folder);
  linkAllBut("i18n", "app", folder);
  linkAllBut("locales", "app/i18n", folder);
  linkAllBut(["ru", "en", "ar"], "app/i18n/locales", folder);
  writeLanguage("ru", qps, folder);
  writeLanguage("en", qps, folder);
  writeLanguage("ar", qpsRtl, folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function linkAllBut(left: string | string[], room: string, folder: string) {
  mkdirSync(join(folder, room), { recursive: true });
  for (const name of readdirSync(room)) {
    if ([left].flat().includes(name)) continue;
    symlinkSync(resolve(room, name), join(folder, room, name));
  }
}

function writeLanguage(language: Language, change: (text: string) => string, folder: string) {
  const from = "app/i18n/locales/en";
  const to = join(folder, "app/i18n/locales", language);
  mkdirSync(to);
  for (const file of readdirSync(from)) {
    const texts = JSON.parse(readFileSync(join(from, file), "utf8"));
    writeFileSync(join(to, file), JSON.stringify(changed(texts, formsOf(language), change)));
  }
}

type Texts = { [key: string]: string | Texts };

/** Every text changed; a counted one in each form that the language has. */
function changed(texts: Texts, forms: string[], change: (text: string) => string): Texts {
  const made: Texts = {};
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value !== "string") made[key] = changed(value, forms, change);
    else made[key] = change(value);
    const [, counted] = /^(.*)_other$/.exec(key) ?? [];
    if (typeof value === "string" && counted && `${counted}_one` in texts) {
      for (const form of forms) made[`${counted}_${form}`] ??= change(value);
    }
  }
  return made;
}

function formsOf(language: Language): string[] {
  return new Intl.PluralRules(LANGUAGES[language].intl).resolvedOptions().pluralCategories;
}
