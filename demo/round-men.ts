import type { Email, Phone } from "#app/domain/contact.ts";
import type { Level, RoleKind, SpokenLanguage } from "#app/domain/people/vocabulary.ts";
import type { FieldOfWork, RoundGoal } from "#app/domain/rounds/round.ts";
import type { Language } from "#app/i18n/languages.ts";

/** Who has applied to a round, and what he said. */
export type RoundMan = {
  name: string;
  side: RoleKind;
  language: Language;
  speaks: Partial<Record<SpokenLanguage, Level>>;
  field: FieldOfWork;
  goal: RoundGoal;
  evenings: number[];
  /** Still on his way: he has applied, and the talk is to come. */
  isNew?: boolean;
};

const moved = (
  name: string,
  language: Language,
  speaks: RoundMan["speaks"],
  field: FieldOfWork,
  goal: RoundGoal,
  evenings: number[],
): RoundMan => ({ name, side: "participant", language, speaks, field, goal, evenings });
const here = (
  name: string,
  field: FieldOfWork,
  goal: RoundGoal,
  evenings: number[],
  speaks: RoundMan["speaks"] = { fi: "native", en: "fluent" },
): RoundMan => ({ name, side: "support_person", language: "fi", speaks, field, goal, evenings });

/** Under way: three pairs, and one man for whom there was none. */
export const BUILDERS = [
  moved("Bilal", "ar", { ar: "native", fi: "basic" }, "construction", "work_life", [2, 4]),
  moved("Sayed", "fa-AF", { "fa-AF": "native", en: "fluent" }, "construction", "work_life", [2]),
  moved("Dmytro", "uk", { uk: "native", en: "basic", fi: "basic" }, "transport", "studies", [2]),
  moved("Hamid", "fa", { fa: "native", en: "basic" }, "industry", "work_life", [4]),
  here("Kari", "construction", "work_life", [2, 3]),
  here("Janne", "construction", "work_life", [2, 4]),
  here("Seppo", "transport", "studies", [2]),
];

/** Men may apply now. */
export const COOKS = [
  moved("Selim", "en", { tr: "native", en: "fluent" }, "restaurant", "work_life", [1, 3]),
  moved("Nadir", "ar", { ar: "native", en: "basic" }, "restaurant", "friendship", [3]),
  { ...here("Eetu", "restaurant", "work_life", [3]), isNew: true },
  here("Marko", "restaurant", "work_life", [1, 3]),
];

/** Applying is over, and the plan waits to be looked at. */
export const CODERS = [
  moved("Arash", "fa", { fa: "native", en: "fluent" }, "technology", "work_life", [2, 4]),
  moved("Yonas", "en", { ti: "native", en: "fluent" }, "technology", "studies", [4]),
  moved("Roman", "ru", { ru: "native", en: "fluent", fi: "basic" }, "technology", "work_life", [1]),
  moved("Jamal", "so", { so: "native", fi: "fluent" }, "administration", "work_life", [2]),
  here("Teemu", "technology", "work_life", [2, 4]),
  here("Ari", "technology", "studies", [4]),
  here("Anssi", "administration", "work_life", [2, 3]),
];

/** Invented contacts: "bilal.kierros@example.org", "040 000 0900" and so on. */
export function contactsOf({ name }: RoundMan, position: number) {
  return {
    email: `${name.toLowerCase()}.kierros@example.org` as Email,
    phone: `+358400000${900 + position}` as Phone,
  };
}
