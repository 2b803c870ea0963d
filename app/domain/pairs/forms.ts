import { z } from "zod";
import {
  choice,
  clock,
  day,
  line,
  number,
  optional,
  optionalLine,
  optionalText,
  text,
  ticked,
} from "#app/domain/fields.ts";
import { FACES, WORDS_MOST } from "./check-in.ts";
import { AFTERWARDS, OUTCOMES } from "./farewell.ts";
import { FIRST_ANSWERS } from "./first-answer.ts";
import { GOAL_LETTERS_MOST, HOW_FAR } from "./goal.ts";
import { NOTE_KINDS } from "./note.ts";
import { END_REASONS, MEETING_KINDS, MEETING_MINUTES } from "./pair.ts";
import { ANSWERS } from "./proposal.ts";
import { PAIR_WISHES } from "./wish.ts";

export const AnswerForm = z.object({ answer: choice(ANSWERS) });

/** What somebody said on the phone. */
export const AnswerOnBehalfForm = z.object({
  answer: choice(ANSWERS),
  side: choice(["participant", "support_person"]),
});

export const ProposalForm = z.object({ participantId: line(40), supportPersonId: line(40) });

export const MeetingForm = z.object({
  metOn: day,
  minutes: number(MEETING_MINUTES.least, MEETING_MINUTES.most),
  what: choice(MEETING_KINDS),
  place: optionalLine(80),
});

/** A man says with whom only when he has several pairs. */
/** `id`: made in the phone that may send it again. */
export const MyMeetingForm = MeetingForm.extend({
  pairId: line(40),
  id: z
    .string()
    .regex(/^[\w-]{10,40}$/)
    .nullable()
    .catch(null),
});

export const PlanForm = z.object({ day, clock, place: optionalLine(80) });
export const MyPlanForm = PlanForm.extend({ pairId: line(40) });
export const PairOnlyForm = z.object({ pairId: line(40) });

export const NoteForm = z.object({
  text: text(2000),
  on: day,
  kind: optional(choice(NOTE_KINDS)),
});
export const AgreementForm = z.object({ on: day, plannedEndOn: optional(day) });
export const EndingForm = z.object({
  on: day,
  reason: choice(END_REASONS),
  participantTalkOn: optional(day),
  supportPersonTalkOn: optional(day),
  contactAfter: optional(choice(["yes", "no"])),
  contactHow: optionalLine(200),
});
export const ContactAfterForm = z.object({
  contactAfter: choice(["yes", "no"]),
  contactHow: optionalLine(200),
});
export const ClosingTalkForm = z.object({ personId: line(40), on: day });
export const PauseForm = z.object({ until: day });
export const PlannedEndForm = z.object({ plannedEndOn: day });
export const GoalForm = z.object({ text: line(GOAL_LETTERS_MOST) });
/** A man says in which of his pairs. */
export const MyGoalForm = GoalForm.extend({ pairId: line(40) });
export const HowFarForm = z.object({ howFar: choice(HOW_FAR) });
export const WishForm = z.object({
  pairId: line(40),
  what: choice(PAIR_WISHES),
  words: optionalText(WORDS_MOST),
});
export const FarewellForm = z.object({
  face: choice(FACES).transform(Number),
  morePeople: optional(choice(OUTCOMES)),
  moreAtHome: optional(choice(OUTCOMES)),
  next: optional(choice(AFTERWARDS)),
  words: optionalText(WORDS_MOST),
});
/** What he said of it on the phone, and when. */
export const FarewellTellingForm = FarewellForm.extend({ on: day });
export const HandOverForm = z.object({
  coordinatorId: optionalLine(40),
  substituteId: optionalLine(40),
  note: optionalText(2000),
});

export const FirstAnswerForm = z.object({
  answer: choice(FIRST_ANSWERS),
  words: optionalText(WORDS_MOST),
});

const SIDES = ["participant", "support_person"] as const;
export const FirstAnswerOnBehalfForm = FirstAnswerForm.extend({ side: choice(SIDES) });

const howItGoes = {
  face: optional(choice(FACES).transform(Number)),
  didMeet: optional(choice(["yes", "no"])),
  callMe: ticked,
  words: optionalText(WORDS_MOST),
};
const FACE_NEEDED = { path: ["face"], message: "choose_one" };

/** What he said of it on the phone, and when. */
export const CheckInTellingForm = z
  .object({ ...howItGoes, on: day })
  .refine(({ face, callMe }) => face !== null || callMe, FACE_NEEDED);

/** How it goes: a face, or at least the wish to be called. */
export const CheckInForm = z
  .object({
    ...howItGoes,
    /** A browser sends an empty file where none was chosen. */
    voice: z
      .unknown()
      .optional()
      .transform((file) => (file instanceof File && file.size > 0 ? file : null)),
    dropVoice: ticked,
  })
  .refine(({ face, callMe }) => face !== null || callMe, FACE_NEEDED);

export const PAIR_LISTS = ["open", "due", "quiet", "told", "ended"] as const;

/** Which answer was read: when it came. */
export const HearingForm = z.object({ answeredAt: line(40) });

/** Which pairs the office looks at; what makes no sense in the URL is not asked for. */
export const PairListQuery = z.object({
  show: z.enum(PAIR_LISTS).catch("open"),
  whose: z.enum(["mine", "all"]).catch("all"),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type PairListAsked = z.output<typeof PairListQuery>;
