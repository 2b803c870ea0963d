import { sql } from "kysely";
import { type Day, now } from "#app/domain/day.ts";
import { LETTER_KINDS } from "#app/domain/messages/kinds.ts";
import { SPOKEN_LANGUAGES } from "#app/domain/people/vocabulary.ts";
import { municipalities } from "#app/domain/places/gazetteer.server.ts";
import { formatDate, formatInstant, formatList, formatWeekday } from "#app/i18n/dates.ts";
import { languageName } from "#app/i18n/language-names.ts";
import { LANGUAGE_CODES, LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import type { Page } from "./browser.ts";

/** What stands in Latin letters on every page, whatever its language. */
const NAMES =
  "Vieraasta Veljeksi Miessakit Nollalinja Kallio Tampere Migri Kela Traficom WCAG PIN Excel xlsx OpenStreetMap GSHHG GeoNames Leaflet";

/** Every Latin word of the data: names, places, texts of gatherings, what men have written. */
export async function wordsOfData(db: Db): Promise<Set<string>> {
  const tables = await sql<{
    name: string;
  }>`select name from sqlite_master where type = 'table'`.execute(db);
  const words = new Set<string>();
  const learn = (text: string) => {
    for (const [word] of text.matchAll(/\p{Script=Latin}+/gu)) words.add(word.toLowerCase());
  };
  for (const { name } of tables.rows) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
      db,
    );
    for (const value of rows.flatMap((row) => Object.values(row))) learn(String(value ?? ""));
  }
  learn(NAMES);
  // Whom and what the previews of letters name.
  learn(JSON.stringify(Object.values(LETTER_KINDS).map(({ facts }) => Object.values(facts))));
  for (const { nameFi, nameSv } of municipalities()) learn(`${nameFi} ${nameSv}`);
  for (const text of saidByIntl("en")) learn(text);
  for (const { name } of Object.values(LANGUAGES)) learn(name);
  return words;
}

/** What is written by the language's own rules and not by us: dates and the names of languages. */
function saidByIntl(language: Language): string[] {
  const months = Array.from(
    { length: 12 },
    (_, month) => `2026-${`${month + 1}`.padStart(2, "0")}-01`,
  );
  return [
    formatInstant(now(), language),
    ...months.map((day) => formatDate(day as Day, language)),
    ...[1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
      formatWeekday(weekday, language),
      formatWeekday(weekday, language, "short"),
    ]),
    ...[...LANGUAGE_CODES, ...SPOKEN_LANGUAGES].map((code) => languageName(code, language)),
    formatList(["", "", ""], language),
  ];
}

/** Words in plain Latin letters that are no data: visible, or said by a screen reader. */
export async function untranslated(page: Page, known: Set<string>): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const said: string[] = [document.title];
    const here = document.documentElement.lang;
    /** What says that it is in another language is left as it is. */
    const isOurs = (element: Element | null) =>
      (element?.closest("[lang]")?.getAttribute("lang") ?? here) === here;
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.parentElement?.closest("script, style, template, code, [data-map]")) continue;
      if (isOurs(node.parentElement)) said.push(node.textContent ?? "");
    }
    for (const element of document.querySelectorAll(
      "[aria-label], [placeholder], [title], [alt]",
    )) {
      for (const name of ["aria-label", "placeholder", "title", "alt"]) {
        said.push(element.getAttribute(name) ?? "");
      }
    }
    return said;
  });
  const strange = texts.filter((text) =>
    wordsIn(text).some((word) => !known.has(word.toLowerCase())),
  );
  return [...new Set(strange)].slice(0, 8);
}

/** Addresses of any kind are no words; three plain letters in a row are one. */
function wordsIn(text: string): string[] {
  return [
    ...text.replace(/\S+[@/]\S+|\S+\.(org|fi|com|ics)\S*/g, " ").matchAll(/\p{Script=Latin}+/gu),
  ]
    .map(([word]) => word)
    .filter((word) => /^[A-Za-z]{3,}$/.test(word));
}
