import { z } from "zod";
import {
  agreed,
  choice,
  choices,
  day,
  email,
  line,
  number,
  optional,
  optionalLine,
  optionalText,
  phone,
  text,
  ticked,
} from "#app/domain/fields.ts";
import { LANGUAGE_CODES, type Language } from "#app/i18n/languages.ts";
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
  return z.looseObject(QUESTIONS[question]).superRefine(complain);
}

/** The names of the fields of one question: nothing else is kept of what arrives. */
export function fieldsOf(question: Question): string[] {
  return Object.keys(QUESTIONS[question]);
}

const everyQuestion = {
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

const officeQuestions = {
  ...everyQuestion,
  surname: optionalLine(60),
  writeIn: choice(LANGUAGE_CODES as [Language, ...Language[]]),
  availabilityNote: optionalText(300),
};

/** What a coordinator corrects; special wishes have a form and a consent of their own. */
export const CorrectPersonForm = z
  .object(officeQuestions)
  .superRefine(complainAboutLevels)
  .transform(writtenOf);

/** A man whom the office adds on his behalf: he has heard and agreed, the coordinator says so. */
export const AddPersonForm = z
  .object({
    role: choice(["participant", "support_person"]),
    ...officeQuestions,
    adult: agreed,
    consent: agreed,
  })
  .superRefine(complainAboutLevels)
  .transform(({ role, adult, consent, ...answers }) => ({
    ...writtenOf(answers),
    role,
    adult: adult === "yes",
    consent: consent === "yes",
  }));

const stages = [
  "interested",
  "talked",
  "waiting",
  "on_a_break",
  "moved_on",
  "applied",
  "in_training",
  "agreement_signed",
  "available",
  "left",
] as const;

export const StepForm = z.object({
  roleId: line(40),
  to: choice(stages),
  on: day,
  breakUntil: optional(day),
});
export const AddRoleForm = z.object({ kind: choice(["participant", "support_person"]), on: day });
export const CoordinatorForm = z.object({ roleId: line(40), coordinatorId: optionalLine(40) });
export const SpecialWishForm = z.object({ text: text(300), consent: agreed });
export const NoteForm = z.object({ text: text(2000), on: day });

/** The query of the people list. What it does not know it leaves out, instead of complaining. */
export const PeopleFiltersForm = z.object({
  search: optionalLine(80).catch(null),
  role: optional(choice(["participant", "support_person"])).catch(null),
  stage: optional(choice([...stages, "paired"])).catch(null),
  municipality: optional(line(3)).catch(null),
  language: optional(choice(SPOKEN_LANGUAGES)).catch(null),
  coordinator: optionalLine(40).catch(null),
  page: number(1, 100_000).catch(1),
});
export type PeopleFilters = z.output<typeof PeopleFiltersForm>;

/** "091", "091|Kallio", or "none": he has looked and chosen none of those found. */
function areaField() {
  return line(80)
    .pipe(z.string().regex(/^(none|\d{3}(\|.+)?)$/, "choose_one"))
    .transform((value) => (value === "none" ? null : value));
}

/** Codes to what the domain speaks of: "2-evening" is Tuesday evening, "091|Kallio" a district. */
function spokenOf(answers: Answers) {
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

/** What the office writes: the same answers, the area still as it was typed. */
function writtenOf(answers: z.output<z.ZodObject<typeof officeQuestions>>) {
  const { surname, writeIn, availabilityNote, search, ...rest } = answers;
  const { specialWishes: _, ...told } = spokenOf({ ...rest, search });
  return { ...told, surname, language: writeIn, availabilityNote, areaText: search };
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

function complainAboutLevels(answers: Partial<Answers>, context: z.RefinementCtx) {
  for (const code of answers.language ?? []) {
    if (!answers[`level-${code}`]) refuse(context, `level-${code}`, "level_needed");
  }
}

function refuse(context: z.RefinementCtx, field: string, code: string) {
  context.addIssue({ code: "custom", path: [field], message: code });
}
