import { fold } from "#app/domain/fold.ts";
import { searchWords } from "#app/domain/search-words.ts";
import { textsIn } from "./i18n.server.ts";
import { LANGUAGE_CODES, type Language, OFFICE_LANGUAGES } from "./languages.ts";

/** One text of the interface: "events" and "event.join" say which. */
export type TextPlace = { area: string; key: string };
export type Text = TextPlace & { text: string };

const MODEL: Language = "fi";
const OFFICE_AREA = /^office/;
const PLURAL = /_(zero|one|two|few|many|other)$/;
export const TEXTS_ON_A_PAGE = 30;

/** The areas that men read; those of the office are left out. */
export function publicAreas(): string[] {
  return Object.keys(textsIn(MODEL).store.data[MODEL] ?? {})
    .filter((area) => !OFFICE_AREA.test(area))
    .sort();
}

/** Who looks at texts: coordinators also see those that the office alone reads, in its languages. */
export type TextReader = { language: Language; isOffice: boolean };

/** The areas that this reader may look through, those of the office in one piece: "office". */
export function areasFor({ language, isOffice }: TextReader): string[] {
  return isOffice && OFFICE_LANGUAGES.includes(language)
    ? [...publicAreas(), "office"]
    : publicAreas();
}

/** The same as areas of the locales' folders. */
function filesFor(reader: TextReader): string[] {
  const all = Object.keys(textsIn(MODEL).store.data[MODEL] ?? {}).sort();
  return areasFor(reader).includes("office") ? all : publicAreas();
}

/** Every text of one area in one language, in the order in which it is written. */
export function textsOfArea(language: Language, area: string): Text[] {
  const texts = textsIn(language).getResourceBundle(language, area);
  return leaves(texts ?? {}, "").map(([key, text]) => ({ area, key, text }));
}

/** One text, or nothing where there is none of that name, or none for this reader. */
export function textAt(reader: TextReader, { area, key }: TextPlace): string | undefined {
  if (!filesFor(reader).includes(area)) return undefined;
  return textsOfArea(reader.language, area).find((one) => one.key === key)?.text;
}

/** The Finnish that a text was written after: of a counted one the form for many, where it has no other. */
export function modelOf({ area, key }: TextPlace): string {
  return modelsOf(area)(key);
}

/** The texts in which all words are found, in the reader's language or in Finnish; marks do not matter. */
export function findTexts(
  reader: TextReader,
  { words, area, page }: { words: string; area: string; page: number },
) {
  const wanted = searchWords(words);
  const areas = filesFor(reader).filter(
    (one) => area === "" || one === area || (area === "office" && OFFICE_AREA.test(one)),
  );
  const found = areas.flatMap((one) => {
    const model = modelsOf(one);
    return textsOfArea(reader.language, one)
      .map((text) => ({ ...text, model: model(text.key) }))
      .filter(({ text, model }) => [text, model].some((said) => holds(fold(said), wanted)));
  });
  const first = (page - 1) * TEXTS_ON_A_PAGE;
  return {
    count: found.length,
    pages: Math.max(1, Math.ceil(found.length / TEXTS_ON_A_PAGE)),
    texts: found.slice(first, first + TEXTS_ON_A_PAGE),
  };
}

/** How much of the Finnish texts for men stands written in each language, in percent. */
export function howFar(): { language: Language; percent: number }[] {
  const wanted = keysOf(MODEL);
  return LANGUAGE_CODES.map((language) => {
    const written = keysOf(language);
    const have = [...wanted].filter((key) => written.has(key)).length;
    return { language, percent: Math.floor((have / wanted.size) * 100) };
  });
}

/** Counted texts count once, however many forms a language has. */
function keysOf(language: Language): Set<string> {
  const keys = publicAreas().flatMap((area) =>
    textsOfArea(language, area).map(({ key }) => `${area}:${key.replace(PLURAL, "")}`),
  );
  return new Set(keys);
}

function modelsOf(area: string) {
  const texts = new Map(textsOfArea(MODEL, area).map(({ key, text }) => [key, text]));
  return (key: string) => texts.get(key) ?? texts.get(key.replace(PLURAL, "_other")) ?? "";
}

function holds(text: string, words: string[]) {
  return words.every((word) => text.includes(word));
}

function leaves(value: unknown, path: string): [key: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path ? `${path}.${key}` : key),
  );
}
