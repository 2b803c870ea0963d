import { LANGUAGES, type Language } from "./languages.ts";

/** Sorani's own letters stand after those that they are made of, not where Unicode has them. */
const SORANI = "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ";
const PRIVATE_USE = 0xe000;

/**
 * Languages whose order Intl does not know (Node 24): left alone it would take that of the machine.
 * English is the order of Unicode, which is that of Somali's Latin letters too.
 */
const UNICODE_ORDER: readonly Language[] = ["so", "ckb"];

const collators = new Map<Language, Intl.Collator>();

/**
 * Names in the order in which a reader of this language looks for them: å, ä and ö last in Finnish
 * and Swedish, beside a and o in English; small and large letters alike; "Ryhmä 2" before "Ryhmä 10".
 */
export function byName<T>(language: Language, nameOf: (item: T) => string) {
  const collator = collatorOf(language);
  const spelled = language === "ckb" ? inSoraniOrder : (name: string) => name;
  return (one: T, other: T) => collator.compare(spelled(nameOf(one)), spelled(nameOf(other)));
}

/** A copy in that order. */
export function sortedByName<T>(
  items: readonly T[],
  language: Language,
  nameOf: (item: T) => string,
) {
  return [...items].sort(byName(language, nameOf));
}

function collatorOf(language: Language) {
  let known = collators.get(language);
  if (!known) {
    const tag = UNICODE_ORDER.includes(language) ? "en" : LANGUAGES[language].intl;
    known = new Intl.Collator(tag, { numeric: true });
    collators.set(language, known);
  }
  return known;
}

/** Its letters as signs that have no other order than ours, after all Latin ones. */
function inSoraniOrder(name: string): string {
  return [...name]
    .map((letter) => {
      const place = SORANI.indexOf(letter);
      return place < 0 ? letter : String.fromCodePoint(PRIVATE_USE + place);
    })
    .join("");
}
