import type { Email, Phone } from "#app/domain/contact.ts";
import type { FreeTime, Profile, SpokenLevel } from "#app/domain/people/profile.ts";
import { DAY_PARTS, INTERESTS, WISHES } from "#app/domain/people/vocabulary.ts";
import { isLanguage, type Language } from "#app/i18n/languages.ts";
import type { Chance } from "./chance.ts";

/** Where our invented men live: municipality, its districts, and how many of ten. */
const TOWNS = [
  { code: "091", districts: ["Kallio", "Itäkeskus", "Kontula", "Maunula", "Malmi"], share: 3 },
  { code: "049", districts: ["Leppävaara", "Matinkylä"], share: 2 },
  { code: "092", districts: ["Tikkurila", "Myyrmäki"], share: 2 },
  { code: "837", districts: ["Hervanta", null], share: 1 },
  { code: "853", districts: ["Varissuo", null], share: 1 },
  { code: "564", districts: ["Tuira", null], share: 1 },
] as const;

/** First names from many places, and the language that the man speaks best. */
const MEN_WHO_MOVED = [
  ["Yusuf", "so"],
  ["Abdi", "so"],
  ["Mahad", "so"],
  ["Liban", "so"],
  ["Guled", "so"],
  ["Omar", "ar"],
  ["Hassan", "ar"],
  ["Khaled", "ar"],
  ["Samir", "ar"],
  ["Anas", "ar"],
  ["Mustafa", "ar"],
  ["Tariq", "ar"],
  ["Reza", "fa"],
  ["Amir", "fa"],
  ["Kaveh", "fa"],
  ["Farid", "fa-AF"],
  ["Najib", "fa-AF"],
  ["Zaman", "fa-AF"],
  ["Rebwar", "ckb"],
  ["Hiwa", "ckb"],
  ["Aram", "ckb"],
  ["Karwan", "ckb"],
  ["Oleksandr", "uk"],
  ["Taras", "uk"],
  ["Bohdan", "uk"],
  ["Ivan", "ru"],
  ["Timur", "ru"],
  ["Ruslan", "ru"],
  ["Jean", "fr"],
  ["Emmanuel", "ln"],
  ["Tesfaye", "am"],
  ["Filmon", "ti"],
  ["Mehmet", "tr"],
  ["Carlos", "es"],
  ["Ismail", "so"],
  ["Walid", "ar"],
  ["Daryoush", "fa"],
  ["Sherwan", "ckb"],
  ["Andriy", "uk"],
] as const;

const VOLUNTEERS = [
  "Pekka",
  "Matti",
  "Juhani",
  "Timo",
  "Antti",
  "Jari",
  "Heikki",
  "Mika",
  "Ville",
  "Lauri",
  "Esa",
  "Risto",
  "Kalle",
  "Olli",
  "Tuomas",
  "Sami",
  "Petri",
  "Jukka",
  "Aleksi",
  "Henrik",
  "Johan",
  "Veikko",
  "Arto",
  "Markku",
  "Eero",
  "Ilkka",
  "Otto",
  "Jussi",
  "Tapio",
  "Niko",
  "Harri",
  "Pasi",
  "Reijo",
  "Toni",
  "Vesa",
  "Joni",
  "Simo",
  "Ahmed",
] as const;

const PROFESSIONS = [
  "sähköasentaja",
  "opettaja",
  "kokki",
  "bussinkuljettaja",
  "insinööri",
  "lähihoitaja",
  "rakennusmies",
  "eläkkeellä",
  "opiskelija",
  "ohjelmoija",
];
const WORDS = [
  "Tykkään kävellä ja jutella.",
  "Asun yksin ja haluan oppia puhumaan enemmän.",
  "Pelaan jalkapalloa sunnuntaisin.",
  "Minulla on kaksi poikaa.",
  "Osaan korjata melkein mitä vain.",
  "I like coffee and quiet places.",
  null,
  null,
];

export type DemoMan = Omit<Profile, "language"> & { language: Language };

/** Men who have moved to Finland, each a little different. */
export function menWhoMoved(chance: Chance): DemoMan[] {
  return MEN_WHO_MOVED.map(([name, best], position) => {
    const languages: SpokenLevel[] = [{ language: best, level: "native" }];
    if (chance.percent(75))
      languages.push({ language: "fi", level: chance.percent(25) ? "fluent" : "basic" });
    if (chance.percent(55) || languages.length === 1)
      languages.push({ language: "en", level: chance.percent(50) ? "fluent" : "basic" });
    return manOf(chance, {
      name,
      languages,
      language: isLanguage(best) ? best : chance.percent(50) ? "en" : "fi",
      hopes: chance.some(WISHES, chance.between(1, 4)),
      offers: [],
      phone: phoneOf(100 + position),
      email: chance.percent(40) ? emailOf(name) : null,
    });
  });
}

/** Volunteers: most of them Finnish-speaking, some bilingual, one who moved here himself long ago. */
export function volunteers(chance: Chance): DemoMan[] {
  return VOLUNTEERS.map((name, position) => {
    const swedish = ["Henrik", "Johan", "Otto"].includes(name);
    const languages: SpokenLevel[] = swedish
      ? [
          { language: "sv", level: "native" },
          { language: "fi", level: "fluent" },
        ]
      : [{ language: "fi", level: "native" }];
    if (chance.percent(85))
      languages.push({ language: "en", level: chance.percent(70) ? "fluent" : "basic" });
    const third = (["ru", "ar", "fr", "so", "es", "tr"] as const)[position % 12];
    if (third) languages.push({ language: third, level: "basic" });
    return manOf(chance, {
      name,
      languages,
      language: "fi",
      hopes: [],
      offers: chance.some(WISHES, chance.between(2, 5)),
      phone: chance.percent(80) ? phoneOf(300 + position) : null,
      email: emailOf(name),
    });
  });
}

function manOf(
  chance: Chance,
  given: Pick<DemoMan, "name" | "languages" | "language" | "hopes" | "offers" | "phone" | "email">,
): DemoMan {
  const town = chance.oneOf(TOWNS.flatMap((one) => Array.from({ length: one.share }, () => one)));
  return {
    ...given,
    surname: null,
    availability: freeTimes(chance),
    availabilityNote: null,
    interests: chance.some(INTERESTS, chance.between(2, 6)),
    municipalityCode: town.code,
    district: chance.oneOf<string | null>(town.districts),
    canTravel: chance.percent(30),
    introduction: chance.oneOf(WORDS),
    profession: chance.percent(60) ? chance.oneOf(PROFESSIONS) : null,
  };
}

function freeTimes(chance: Chance): FreeTime[] {
  const evenings = chance
    .some([1, 2, 3, 4, 5], chance.between(2, 4))
    .map((weekday) => ({ weekday, part: "evening" as const }));
  const weekend = [6, 7].flatMap((weekday) =>
    chance.some(DAY_PARTS.slice(0, 3), chance.between(0, 2)).map((part) => ({ weekday, part })),
  );
  return [...evenings, ...weekend];
}

/** Invented: "040 000 0100" and so on. */
function phoneOf(last: number): Phone {
  return `+358400000${last}` as Phone;
}

function emailOf(name: string): Email {
  return `${name.toLowerCase()}@example.org` as Email;
}
