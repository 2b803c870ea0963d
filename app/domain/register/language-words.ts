import { fold } from "#app/domain/fold.ts";
import type { Level, SpokenLanguage } from "#app/domain/people/vocabulary.ts";
import { dictionary, nearest } from "./spelling.ts";

/** A language as the register says it; level null where nothing is said about it. */
export type SaidLanguage = { language: SpokenLanguage; level: Level | null };

/** Finnish (with the forms that follow "puhuu" and "osaa"), Swedish, English, and its own name. */
const LANGUAGES: Record<SpokenLanguage, string> = {
  fi: "suomi, suomea, suomen, finska, finnish",
  sv: "ruotsi, ruotsia, ruotsin, svenska, swedish",
  en: "englanti, englantia, englannin, engelska, english, enkku, engl",
  ar: "arabia, arabiaa, arabian, arabic, arabi, arabiska, العربية, عربي, عربية",
  so: "somali, somalia, somalin, somaliska, soomaali, soomaaliga, af-soomaali",
  fa: "persia, persiaa, persian, farsi, farsia, farsin, persiska, parsi, فارسی",
  "fa-AF": "dari, daria, darin, دری",
  ckb: "sorani, sorania, soranin, sorani kurdi, kurdi sorani, kurdish sorani, sorani kurdish, soraniska, centralkurdiska, sorani kurdiska, kurdiska sorani, سۆرانی, کوردی",
  ku: "kurdi, kurdia, kurdin, kurmandzi, kurmanji, kurmandži kurdi, kurmanji kurdish, kurdi kurmandži, kurdish, kurdiska, kurmanji kurdiska, kurdiska kurmanji, kurmancî, kurdî",
  ru: "venäjä, venäjää, venäjän, ryska, russian, русский",
  uk: "ukraina, ukrainaa, ukrainan, ukrainska, ukrainian, українська, украинский",
  tr: "turkki, turkkia, turkin, turkiska, turkish, türkçe",
  ti: "tigrinja, tigrinjaa, tigrinjan, tigrinya, tigrigna, tigrinska, ትግርኛ",
  am: "amhara, amharaa, amharan, amharic, amhariska, አማርኛ",
  fr: "ranska, ranskaa, ranskan, franska, french, français",
  es: "espanja, espanjaa, espanjan, spanska, spanish, español",
  pt: "portugali, portugalia, portugalin, portugisiska, portuguese, português",
  sq: "albania, albaniaa, albanian, albanska, shqip",
  bn: "bengali, bengalia, bengalin, bangla, বাংলা",
  ur: "urdu, urdua, urdun, اردو",
  ps: "pashto, pashtoa, pashton, paštu, paštua, pashtu, pastu, pushtu, afghanska, پښتو",
  hi: "hindi, hindiä, hindin, हिन्दी",
  vi: "vietnam, vietnamia, vietnamin, vietnamesiska, vietnamese, tiếng việt",
  th: "thai, thaita, thain, thaikieli, thailändska, ไทย",
  zh: "kiina, kiinaa, kiinan, mandariini, mandariinikiina, kinesiska, chinese, mandarin, 中文",
  sw: "swahili, swahilia, swahilin, suahili, kiswahili",
  ln: "lingala, lingalaa, lingalan, lingála",
  et: "viro, viroa, viron, eesti, estniska, estonian",
  de: "saksa, saksaa, saksan, tyska, german, deutsch",
  pl: "puola, puolaa, puolan, polska, polish, polski",
  ro: "romania, romaniaa, romanian, rumänska, română",
};

/** Levels are a little, fluent, mother tongue; B2 and up counts as fluent (CEFR: "independent user"). */
const LEVELS: Record<Level, string> = {
  native:
    "äidinkieli, äidinkielenä, äidink, äk, natiivi, modersmål, native, mother, tongue, oma, omakieli, kotikieli",
  fluent:
    "sujuva, sujuvasti, hyvä, hyvin, hyvää, erinomainen, erinom, erittäin, täydellinen, kiitettävä, vahva, flytande, bra, god, fluent, fluently, good, excellent, advanced, well, c1, c2, b2",
  basic:
    "alkeet, alkeita, alkeis, alkeistaso, alkeistasoa, alku, vähän, vähäinen, hiukan, hieman, jonkin, verran, perus, perusteet, perustaso, heikko, heikosti, auttava, auttavasti, välttävä, tyydyttävä, kohtalainen, kohtalaisesti, keskitaso, opiskelee, oppii, opettelee, lite, grunder, basic, basics, beginner, little, some, elementary, intermediate, learning, poor, a0, a1, a2, b1",
};

/** Words that carry nothing here. */
const FILLERS = new Set(
  fold(
    "kieli kielen kieltä kielet puhuu osaa taito taso tasoa tasolla myös ja sekä on noin språk och även talar language languages speaks also and a level very mycket",
  ).split(" "),
);

const BY_WORD = dictionary(Object.entries(LANGUAGES) as [SpokenLanguage, string][]);
const BY_LEVEL = dictionary(Object.entries(LEVELS) as [Level, string][]);
const LONG_NAMES = [...BY_WORD.keys()]
  .filter((name) => /[\s-]/.test(name))
  .sort((a, b) => b.length - a.length);

/**
 * Reads "arabia, suomi (alkeet), englanti hyvä" and the like, in any of the languages that offices
 * mix. `unread` are the words that nobody knows. Said twice, the better-known level stands.
 */
export function readLanguages(text: string): { languages: SaidLanguage[]; unread: string[] } {
  const pieces = fold(text.replace(/[()[\]]/g, " "))
    .split(/[,;،؛/\n+&|•]|(?:^|\s)(?:ja|seka|och|and)(?=\s)/)
    .map((piece) => readPiece(piece));
  const said = new Map<SpokenLanguage, Level | null>();
  for (const { language, level } of pieces.flatMap((piece) => piece.languages)) {
    said.set(language, said.get(language) ?? level);
  }
  return {
    languages: [...said].map(([language, level]) => ({ language, level })),
    unread: pieces.flatMap((piece) => piece.unread),
  };
}

/** One language code by its word, or null. */
export function readLanguage(text: string): SpokenLanguage | null {
  return readLanguages(text).languages[0]?.language ?? null;
}

/** A level by its words ("A2", "sujuva"), or null. */
export function readLevel(text: string): Level | null {
  const levels = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => nearest(word, BY_LEVEL));
  return levels.find((level) => level !== null) ?? null;
}

/** Between two commas: a level belongs to the language before it, or to the next when it comes first. */
function readPiece(piece: string) {
  const languages: SaidLanguage[] = [];
  const unread: string[] = [];
  let waiting: Level | null = null;
  const levelFirst = startsWithLevel(piece);
  for (const word of wordsOf(piece)) {
    const language = nearest(word, BY_WORD);
    const level = nearest(word, BY_LEVEL);
    const last = languages.at(-1);
    if (language) {
      languages.push({ language, level: waiting });
      waiting = null;
    } else if (level && last && !levelFirst) last.level ??= level;
    else if (level) waiting ??= level;
    else if (!FILLERS.has(word)) unread.push(word);
  }
  const last = languages.at(-1);
  if (waiting && last) last.level ??= waiting;
  return { languages, unread };
}

function startsWithLevel(piece: string): boolean {
  const first = wordsOf(piece).find((word) => !FILLERS.has(word));
  return first !== undefined && !BY_WORD.has(first) && nearest(first, BY_LEVEL) !== null;
}

/** Names of several words stay whole. */
function wordsOf(piece: string): string[] {
  const whole: string[] = [];
  let rest = ` ${piece.replace(/[.:=]/g, " ").replace(/\s+/g, " ")} `;
  for (const name of LONG_NAMES) {
    if (!rest.includes(` ${name} `)) continue;
    rest = rest.replace(` ${name} `, ` #${whole.length} `);
    whole.push(name);
  }
  return rest
    .split(/[\s"'!?–—]+|-(?=\s)|(?<=\s)-/)
    .filter(Boolean)
    .map((word) => (word.startsWith("#") ? (whole[Number(word.slice(1))] ?? word) : word));
}
