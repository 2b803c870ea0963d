import { z } from "zod";
import { PAIR_KINDS } from "#app/domain/cadence-numbers.ts";
import {
  choice,
  choices,
  clock,
  day,
  line,
  number,
  optional,
  optionalLine,
  text,
} from "#app/domain/fields.ts";
import { CONTENT_LANGUAGES, REPEATS } from "#app/domain/gatherings/gathering.ts";
import { FIELDS_OF_WORK, PAIRS_MOST, ROUND_GOALS } from "./round.ts";

const MOST_TIMES = 30;
/** Both men of as many pairs as a round may have. */
const MOST_COMERS = 2 * PAIRS_MOST;

const planFields = {
  municipalityCode: optional(line(3).pipe(z.string().regex(/^\d{3}$/, "choose_one"))),
  applyFrom: day,
  applyUntil: day,
  startsOn: day,
  endsOn: day,
  pairsMost: number(1, PAIRS_MOST),
  pairKind: choice(PAIR_KINDS),
  coordinatorId: optionalLine(40),
};
const textFields = { title: line(120), summary: text(1000) };

export const RoundForm = z.object(planFields);
export const RoundTextForm = z.object(textFields);
export const NewRoundForm = z
  .object({ ...planFields, ...textFields, language: choice(CONTENT_LANGUAGES) })
  .transform(({ title, summary, language, ...plan }) => ({
    ...plan,
    text: { title, summary, language },
  }));

const EVENINGS = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** What a man says when he applies; evenings are weekdays, none means that he has not said. */
export const ApplicationForm = z.object({
  side: optional(choice(["participant", "support_person"])),
  field: choice(FIELDS_OF_WORK),
  goal: choice(ROUND_GOALS),
  evenings: choices(EVENINGS).transform((weekdays) => weekdays.map(Number)),
});

/** For whom the office applies; who is looked for where nobody is chosen yet. */
export const ApplicantQuery = z.object({
  person: z
    .string()
    .regex(/^\w{1,40}$/)
    .nullable()
    .catch(null),
  q: z.string().trim().max(80).catch(""),
});

const dateFields = { day, starts: clock, ends: clock, placeId: line(40) };

export const RoundDateForm = z.object(dateFields);
export const RoundDatesForm = z.object({
  ...dateFields,
  repeat: z.enum(REPEATS).catch("once"),
  times: optional(number(1, MOST_TIMES)),
});

/** Who was there, by their ids. */
export const ComersForm = z.object({
  came: z.preprocess(
    (said) => (said === undefined ? [] : [said].flat()),
    z.array(line(40)).max(MOST_COMERS, "choose_one"),
  ),
});
