import { z } from "zod";
import { type Day, helsinkiInstant } from "#app/domain/day.ts";
import {
  agreed,
  choice,
  clock,
  day,
  line,
  number,
  optional,
  optionalLine,
  optionalText,
  text,
} from "#app/domain/fields.ts";
import { LANGUAGE_CODES, type Language } from "#app/i18n/languages.ts";
import { AGREEMENT_VERSIONS } from "./agreement.ts";
import { complainAboutLevels, everyQuestion, spokenOf } from "./questions.ts";
import { SPOKEN_LANGUAGES } from "./vocabulary.ts";

/** What the office may send about a man. */
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
/** Which of his contacts it is about, as the coordinator saw it. */
export const ContactForm = z.object({ contact: line(254) });

/** In this choice of a place: the office calls him. */
export const BY_PHONE = "phone";

/** Up to three times for a talk; the first must be there. `where` is a place of the list, or `BY_PHONE`. */
export const TalkOfferForm = z
  .object({
    day1: day,
    clock1: clock,
    day2: optional(day),
    clock2: optional(clock),
    day3: optional(day),
    clock3: optional(clock),
    where: line(40),
  })
  .transform(({ day1, clock1, day2, clock2, day3, clock3, where }) => ({
    where,
    times: [
      [day1, clock1],
      [day2, clock2],
      [day3, clock3],
    ].flatMap(([on, at]) => (on && at ? [helsinkiInstant(on as Day, at)] : [])),
  }));
export const PickTalkForm = z.object({
  offerId: z.string({ error: "choose_one" }).min(1, "choose_one").max(40, "choose_one"),
});
export const SignatureForm = z.object({ name: line(120), agreed });
/** What stands on the paper that he signed. */
export const PaperVersionForm = z.object({ version: choice(AGREEMENT_VERSIONS) });
export const PaperAgreementForm = PaperVersionForm.extend({ name: line(120), signedOn: day });
export const AddRoleForm = z.object({ kind: choice(["participant", "support_person"]), on: day });
export const CoordinatorForm = z.object({ roleId: line(40), coordinatorId: optionalLine(40) });
export const SpecialWishForm = z.object({ text: text(300), consent: agreed });

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

/** What the office writes: the same answers, the area still as it was typed. */
function writtenOf(answers: z.output<z.ZodObject<typeof officeQuestions>>) {
  const { surname, writeIn, availabilityNote, search, ...rest } = answers;
  const { specialWishes: _, ...told } = spokenOf({ ...rest, search });
  return { ...told, surname, language: writeIn, availabilityNote, areaText: search };
}
