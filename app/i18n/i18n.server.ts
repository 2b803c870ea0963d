import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInstance, type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import { env } from "#app/env.server.ts";
import { LANGUAGE_CODES, type Language, officeLanguage } from "./languages.ts";

const LOCALES = join(process.cwd(), "app/i18n/locales");
/** Texts of the office stand in areas of this name; they are written in OFFICE_LANGUAGES only. */
const OFFICE_AREA = /^office/;

const instances = new Map<Language, i18n>();

/** The texts of one language, every area of them. They stay on the server: pages arrive rendered. */
export function textsIn(language: Language): i18n {
  const known = instances.get(language);
  if (known && !env.rereadTexts) return known;
  const texts = createInstance();
  texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: "common",
    resources: { [language]: readAreas(language) },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
    showSupportNotice: false,
    parseMissingKeyHandler: (key) => {
      throw new Error(`No text for "${key}" in "${language}"`);
    },
  } as Parameters<i18n["init"]>[0]);
  rememberWords(texts);
  instances.set(language, texts);
  return texts;
}

/** What is asked for without anything to fill in is looked up once: a list says the same in every row. */
function rememberWords(texts: i18n) {
  const translatorOf = texts.getFixedT.bind(texts) as (...asked: unknown[]) => TFunction;
  const known = new Map<string, TFunction>();
  texts.getFixedT = ((...asked: unknown[]) => {
    const place = JSON.stringify(asked);
    const translator = known.get(place) ?? remembering(translatorOf(...asked));
    known.set(place, translator);
    return translator;
  }) as typeof texts.getFixedT;
}

function remembering(translator: TFunction): TFunction {
  const translate = translator as unknown as (...asked: unknown[]) => unknown;
  const words = new Map<string, unknown>();
  const remembered = (key: unknown, ...filled: unknown[]) => {
    if (typeof key !== "string" || filled.length > 0) return translate(key, ...filled);
    if (!words.has(key)) words.set(key, translate(key));
    return words.get(key);
  };
  return Object.assign(remembered, translator) as unknown as TFunction;
}

/** The translator outside React: for messages, feeds and the words of a refusal. */
export function translatorFor(language: Language) {
  return textsIn(language).t;
}

function readAreas(language: Language) {
  const office = officeLanguage(language);
  const areas: Record<string, unknown> = readFolder(language, (area) => !OFFICE_AREA.test(area));
  return { ...areas, ...readFolder(office, (area) => OFFICE_AREA.test(area)) };
}

function readFolder(language: Language, wanted: (area: string) => boolean) {
  const folder = join(LOCALES, language);
  const areas = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .filter(wanted);
  return Object.fromEntries(
    areas.map((area) => [area, JSON.parse(readFileSync(join(folder, `${area}.json`), "utf8"))]),
  );
}

/** Reads all languages once, so that the first visitor of each does not wait. */
export function warmTexts() {
  for (const language of LANGUAGE_CODES) textsIn(language);
}
