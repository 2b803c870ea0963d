import { z } from "zod";
import {
  agreed,
  choice,
  choices,
  email,
  line,
  number,
  optional,
  optionalLine,
  optionalText,
  phone,
  ticked,
} from "#app/domain/fields.ts";
import type { FreeTime, SpokenLevel } from "./profile.ts";
import {
  DAY_PARTS,
  INTERESTS,
  LEVELS,
  type Level,
  SPOKEN_LANGUAGES,
  type SpokenLanguage,
  WEEKDAYS,
  WISHES,
} from "./vocabulary.ts";

/** "2-evening": one box of the week. */
const FREE_TIMES = WEEKDAYS.flatMap((weekday) =>
  DAY_PARTS.map((part) => `${weekday}-${part}` as const),
) as unknown as readonly [FreeTimeCode, ...FreeTimeCode[]];
export type FreeTimeCode = `${(typeof WEEKDAYS)[number]}-${(typeof DAY_PARTS)[number]}`;

const levelFields = Object.fromEntries(
  SPOKEN_LANGUAGES.map((language) => [`level-${language}`, optional(choice(LEVELS))]),
) as unknown as Record<`level-${SpokenLanguage}`, z.ZodType<Level | null>>;

/** The questions, each with the fields that may arrive for it. Names are unique over all questions. */
export const QUESTIONS = {
  name: { name: line(60) },
  languages: { language: choices(SPOKEN_LANGUAGES), ...levelFields },
  times: { time: choices(FREE_TIMES) },
  interests: { interest: choices(INTERESTS) },
  hopes: { hope: choices(WISHES) },
  offers: { offer: choices(WISHES), capacity: optional(number(1, 5)) },
  area: { area: optional(areaField()), search: optionalLine(60), canTravel: ticked },
  about: {
    profession: optionalLine(80),
    introduction: optionalText(600),
    specialWishes: optionalText(300),
    specialConsent: ticked,
  },
  contact: { phone: optional(phone), email: optional(email) },
} as const;

export type Question = keyof typeof QUESTIONS;

/** One screen of a door. */
export function questionForm(question: Question) {
  return z.object(QUESTIONS[question]).superRefine(complain);
}

/** The names of the fields of one question: nothing else is kept of what arrives. */
export function fieldsOf(question: Question): string[] {
  return Object.keys(QUESTIONS[question]);
}

export const everyQuestion = {
  ...QUESTIONS.name,
  ...QUESTIONS.languages,
  ...QUESTIONS.times,
  ...QUESTIONS.interests,
  ...QUESTIONS.hopes,
  ...QUESTIONS.offers,
  ...QUESTIONS.area,
  ...QUESTIONS.about,
  ...QUESTIONS.contact,
};
type Answers = z.output<z.ZodObject<typeof everyQuestion>>;

/** All that a man answered at a door, as the domain speaks of it. */
export const DoorAnswers = z.object(everyQuestion).superRefine(complain).transform(spokenOf);

/** The last screen of a door. */
export const SendForm = z.object({ adult: agreed, consent: agreed });

/** "091", "091|Kallio", or "none": he has looked and chosen none of those found. */
function areaField() {
  return line(80)
    .pipe(z.string().regex(/^(none|\d{3}(\|.+)?)$/, "choose_one"))
    .transform((value) => (value === "none" ? null : value));
}

/** Codes to what the domain speaks of: "2-evening" is Tuesday evening, "091|Kallio" a district. */
export function spokenOf(answers: Answers) {
  const {
    language,
    time,
    interest,
    hope,
    offer,
    area,
    search: _,
    specialConsent,
    ...rest
  } = answers;
  const [municipalityCode = null, district = null] = area?.split("|") ?? [];
  return {
    name: rest.name,
    languages: language.map(
      (code): SpokenLevel => ({ language: code, level: answers[`level-${code}`] ?? "basic" }),
    ),
    availability: time.map(freeTimeOf),
    interests: interest,
    hopes: hope,
    offers: offer,
    capacity: rest.capacity ?? 1,
    municipalityCode,
    district,
    canTravel: rest.canTravel,
    profession: rest.profession,
    introduction: rest.introduction,
    specialWishes: specialConsent ? rest.specialWishes : null,
    phone: rest.phone,
    email: rest.email,
  };
}

function freeTimeOf(code: FreeTimeCode): FreeTime {
  const [weekday, part] = code.split("-");
  return { weekday: Number(weekday), part: part as FreeTime["part"] };
}

/** What no single field can say. Each question complains only of its own. */
function complain(answers: Partial<Answers>, context: z.RefinementCtx) {
  complainAboutLevels(answers, context);
  if (answers.language?.length === 0) refuse(context, "language", "language_needed");
  if (answers.specialWishes && !answers.specialConsent) {
    refuse(context, "specialConsent", "must_agree");
  }
  if ("phone" in answers && !answers.phone && !answers.email) {
    refuse(context, "phone", "contact_needed");
  }
}

export function complainAboutLevels(answers: Partial<Answers>, context: z.RefinementCtx) {
  for (const code of answers.language ?? []) {
    if (!answers[`level-${code}`]) refuse(context, `level-${code}`, "level_needed");
  }
}

function refuse(context: z.RefinementCtx, field: string, code: string) {
  context.addIssue({ code: "custom", path: [field], message: code });
}
