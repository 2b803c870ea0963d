import { fold } from "#app/domain/fold.ts";
import type { Interest, Wish } from "#app/domain/people/vocabulary.ts";
import { dictionary, nearest } from "./spelling.ts";

const INTERESTS: Record<Interest, string> = {
  football: "jalkapallo, futis, jalkapalloa, futsal, fotboll, football, soccer",
  gym: "kuntosali, sali, salilla käynti, gym, punttis, fitness, kuntoilu",
  swimming: "uinti, uiminen, simning, swimming",
  walking: "kävely, kävelyt, lenkkeily, lenkki, vaellus, promenader, walking, hiking, walks",
  cycling: "pyöräily, cykling, cycling, biking",
  fishing: "kalastus, kalassa käynti, onkiminen, pilkkiminen, fiske, fishing",
  sauna: "sauna, saunominen, bastu",
  ice_hockey: "jääkiekko, lätkä, ishockey, ice hockey, hockey",
  cooking: "ruoanlaitto, ruuanlaitto, kokkaus, kokkaaminen, ruoka, leipominen, matlagning, cooking",
  coffee:
    "kahvittelu, kahvi, kahvilla käynti, kahvilat, kaffe, att gå på kaffe, going for a coffee, coffee",
  music: "musiikki, kitara, soittaminen, laulaminen, musik, music",
  films: "elokuvat, leffat, elokuva, film, films, movies, cinema",
  reading: "lukeminen, kirjat, kirjallisuus, läsning, reading, books",
  games: "pelit, pelaaminen, lautapelit, videopelit, spel, games, board games",
  chess: "shakki, schack, chess",
  crafts:
    "käsityöt, käsityöt ja korjaaminen, korjaaminen, nikkarointi, puutyöt, rakentaminen, remontointi, hantverk, att snickra och laga saker, snickeri, snickra, crafts, crafts and repairing, woodwork, diy",
  cars: "autot, auto, autonkorjaus, moottorit, bilar, cars",
  computers:
    "tietokoneet, atk, tietotekniikka, ohjelmointi, koodaus, it, datorer, computers, programming",
  nature:
    "luonto, retkeily, metsä, luonnossa liikkuminen, marjastus, sienestys, natur, nature, outdoors",
  gardening: "puutarha, puutarhanhoito, trädgård, gardening, garden",
  history: "historia, history",
  languages: "kielet, kielten opiskelu, kieliä, språk, languages",
  family_life: "perhe elämä, perhe, lapset, familj, familjeliv, family life, family",
  volunteering: "vapaaehtoistyö, järjestötoiminta, frivilligarbete, volunteering",
};

const WISHES: Record<Wish, string> = {
  finnish_practice:
    "suomen puhuminen, suomen kieli, suomi, suomen harjoittelu, suomen oppiminen, kielen oppiminen, kielitreeni, finska, att prata finska, speaking finnish, finnish, finnish practice, language practice",
  friendship:
    "ystävyys, ystävä, kaveri, kaveruus, suomalainen kaveri, suomalainen ystävä, juttuseura, vän, vänskap, friendship, friend, company",
  free_time:
    "yhteinen vapaa aika, vapaa aika, harrastukset, harrastaminen, tekeminen, fritid, fritid tillsammans, free time together, free time, hobbies",
  work_life:
    "työelämä, työ, työnhaku, työpaikka, cv, arbete, arbetsliv, working life, work, job search, job",
  studies: "opiskelu, opinnot, koulu, studier, studies, study",
  everyday_matters:
    "arjen asiat, arki, arjen apu, asiointi, viranomaisasiat, lomakkeet, vardag, vardagliga saker, everyday matters, everyday life, forms",
  city_and_nature:
    "kaupunki ja luonto tutuksi, kaupunki, luonto, kaupunkiin tutustuminen, retket, att lära känna staden och naturen, staden, naturen, getting to know the city and nature, city, nature",
  fatherhood:
    "isänä oleminen, isyys, lapset, vanhemmuus, faderskap, att vara pappa, pappa, being a father, fatherhood, parenting",
  digital_skills:
    "puhelin ja tietokone, digitaidot, tietokone, puhelin, atk, digital, telefon och dator, phone and computer, digital skills, computer",
  own_language:
    "jutella omalla kielellä, oma kieli, omalla kielellä, eget språk, att prata på sitt eget språk, talking in my own language, own language",
};

const BY_INTEREST = dictionary(Object.entries(INTERESTS) as [Interest, string][]);
const BY_WISH = dictionary(Object.entries(WISHES) as [Wish, string][]);

/** Interests by their words; `unread` are those that the list does not have. */
export function readInterests(text: string) {
  return readList(text, BY_INTEREST);
}

/** Hopes or offers by their words. */
export function readWishes(text: string) {
  return readList(text, BY_WISH);
}

/** Whole phrases first, then their parts: "kaupunki ja luonto tutuksi" is one wish, "futis ja sauna" two. */
function readList<Code>(text: string, words: ReadonlyMap<string, Code>) {
  const codes = new Set<Code>();
  const unread: string[] = [];
  for (const phrase of text
    .split(/[,;/\n+&•|]/)
    .map(plain)
    .filter(Boolean)) {
    const whole = nearest(phrase, words);
    const parts = whole === null ? phrase.split(/ (?:ja|seka|och|and) /) : [];
    if (whole !== null) codes.add(whole);
    for (const part of parts) {
      const code = nearest(part, words);
      if (code !== null) codes.add(code);
      else unread.push(part);
    }
  }
  return { codes: [...codes], unread };
}

function plain(phrase: string): string {
  return fold(phrase)
    .replace(/[^\p{L}\p{N} ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
