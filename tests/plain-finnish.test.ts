import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The limits of plain Finnish. Why they are these: docs/languages/fi-simple.md. */
const WORDS_IN_A_SENTENCE = 12;
const MEAN_WORDS_IN_A_SENTENCE = 4.5;
const COMMAS_IN_A_SENTENCE = 2;
const LETTERS_IN_A_WORD = 13;
const LONG_WORD_LETTERS = 11;
const LONG_WORDS_PERCENT = 5.5;

/** Words over the limit that the reader meets elsewhere too; the stem, in any of its cases. */
const LONG_WORDS_ALLOWED = [
  "koordinaattori",
  "tukihenkilö",
  "puhelinnumero",
  "henkilötunnu",
  "saavutettavuu",
  "tietosuojavaltuute",
];

/** Endings of the passive: tullaan, lähetettiin, lähetettäisiin; on tehty, tehdyt, lähetetyt. */
const PASSIVES = [
  /^\p{L}{2,}([tdlnr]aan|[tdlnr]ään)$/u,
  /^\p{L}{2,}(tiin|[td](ai|äi)siin|[td](ane|äne)en)$/u,
  /^\p{L}{2,}((tt|[hlnr]t)[uy]|([aäei]t|hd)[uy](t|n))$/u,
];
/** "ei enää lähetetä", "on tehtävä". */
const PASSIVE_PHRASES = [
  /(?<!\p{L})ei(?:kä)?\s+(?:enää\s+|vielä\s+)?(\p{L}+(?:[td][aä]|ll[aä]|nn[aä]))(?!\p{L})/giu,
  /(?<!\p{L})on\s+(\p{L}+(?:tava|tävä))(?!\p{L})/giu,
];

/** Words that end as a passive does and are none, and "peruttu": it stands on doors and stops. */
const NO_PASSIVES = new Set(
  "tänään mitään missään ketään sisään vastaan kotiin korttiin muistiin tekstiin viestiin tällä tuttu auta odota portaita peruttu".split(
    " ",
  ),
);

/** Shortened words; names written in capitals or known by this form only are no shortenings. */
const ABBREVIATION =
  /(?<!\p{L})(esim|ks|klo|mm|ym|yms|jne|ns|nro|puh|sposti|os|kpl|min|vrk|kk|pv|pvm|ry|tms|eli|n)\.|(?<!\p{L})(klo|nro|puh|kpl|vrk|pvm|ry|ko)(?!\p{L})|(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu;
const CAPITALS_ALLOWED = new Set(["PIN", "WCAG", "AA", "JSON"]);

const LOCALE = "app/i18n/locales/fi-simple";
const areas = readdirSync(LOCALE).map((file) => file.replace(/\.json$/, ""));
const everything = areas.flatMap((area) => textsOf(area));

describe.each(areas)("plain Finnish in %s", (area) => {
  test("says one short thing at a time, in known words, by whom", () => {
    expect(
      textsOf(area).flatMap(({ key, text }) => faultsOf(text).map((f) => `${key}: ${f}`)),
    ).toEqual([]);
  });
});

test("sentences are short on the whole, and long words are rare", () => {
  const sentences = everything.flatMap(({ text }) => sentencesOf(text)).filter(isWhole);
  const words = everything.flatMap(({ text }) => wordsOf(text));
  const mean = sentences.reduce((sum, one) => sum + wordsOf(one).length, 0) / sentences.length;
  const long = words.filter((word) => word.length >= LONG_WORD_LETTERS);
  expect(mean).toBeLessThanOrEqual(MEAN_WORDS_IN_A_SENTENCE);
  expect((long.length / words.length) * 100).toBeLessThanOrEqual(LONG_WORDS_PERCENT);
});

describe("the measure itself", () => {
  test.each([
    ["Tapaamiset merkitään tänne.", "passive: merkitään"],
    ["Viestit lähetettiin eilen.", "passive: lähetettiin"],
    ["Tiedot on poistettu.", "passive: poistettu"],
    ["Koodia ei enää lähetetä.", "passive: lähetetä"],
    ["Tieto on tallennettava.", "passive: tallennettava"],
    ["Tule esim. maanantaina.", "abbreviation: esim."],
    ["Tule klo 17.", "abbreviation: klo"],
    ["Tarvitset SIM-kortin.", "abbreviation: SIM"],
    ["Varaa tutustumiskeskustelu.", "long word: tutustumiskeskustelu"],
    ["Tule sisään, juo kahvia, juttele, lähde.", "commas: 3"],
    [
      "Kun olet kertonut itsestäsi me etsimme sinulle miehen joka puhuu hyvin samaa kieltä.",
      "words: 13",
    ],
  ])("finds the fault in %j", (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test("lets an easy sentence be", () => {
    expect(
      faultsOf("Hei {{name}}! Emme kerro mitään. Tule {{day}} kello 17.30.\n\nTervetuloa."),
    ).toEqual([]);
  });

  test("sees that the ordinary Finnish text is no plain Finnish", () => {
    const ordinary = textsOf("privacy", "app/i18n/locales/fi");
    expect(ordinary.flatMap(({ text }) => faultsOf(text)).length).toBeGreaterThan(5);
  });
});

function faultsOf(text: string): string[] {
  const sentences = sentencesOf(text);
  const words = wordsOf(text);
  const inPhrases = PASSIVE_PHRASES.flatMap((one) =>
    [...text.matchAll(one)].map((hit) => `${hit[1]}`),
  );
  const passives = [...words.filter(isPassive), ...inPhrases];
  const faults = {
    words: sentences.map((one) => wordsOf(one).length).filter((n) => n > WORDS_IN_A_SENTENCE),
    commas: sentences.map(commasOf).filter((n) => n > COMMAS_IN_A_SENTENCE),
    "long word": words.filter(isTooLong),
    passive: passives.filter((word) => !NO_PASSIVES.has(word.toLowerCase())),
    abbreviation: (text.match(ABBREVIATION) ?? []).filter((word) => !CAPITALS_ALLOWED.has(word)),
  };
  return Object.entries(faults).flatMap(([kind, found]) => found.map((one) => `${kind}: ${one}`));
}

const isPassive = (word: string) => PASSIVES.some((ending) => ending.test(word.toLowerCase()));
const isTooLong = (word: string) => word.length > LETTERS_IN_A_WORD && !isKnown(word.toLowerCase());
const isKnown = (word: string) => LONG_WORDS_ALLOWED.some((stem) => word.startsWith(stem));

/** A sentence ends at a full stop before a space, or with the line; "17.30" goes on. */
function sentencesOf(text: string): string[] {
  return withNames(text)
    .split(/(?<=[.!?…])\s+|\n+/)
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** The parts of a hyphenated word are words of their own: that is what the hyphen is for. */
function wordsOf(text: string): string[] {
  return withNames(text).match(/[\p{L}\d]+(?:[.:,–]\d+)*/gu) ?? [];
}

/** What comes in at run time counts as one short word; markup counts as nothing. */
function withNames(text: string): string {
  return text.replace(/\{\{?[^}]*\}\}?/g, "Ali").replace(/<[^>]*>/g, "");
}

const commasOf = (sentence: string) => sentence.match(/,\s/g)?.length ?? 0;
/** Labels and headings are no sentences. */
const isWhole = (sentence: string) => /[.!?…]$/.test(sentence);

function textsOf(area: string, folder = LOCALE): { key: string; text: string }[] {
  const walk = (value: unknown, key: string): { key: string; text: string }[] =>
    typeof value === "string"
      ? [{ key, text: value }]
      : Object.entries(value as object).flatMap(([name, inner]) =>
          walk(inner, key ? `${key}.${name}` : name),
        );
  return walk(JSON.parse(readFileSync(`${folder}/${area}.json`, "utf8")), "");
}
