import { z } from "zod";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { Contact } from "#app/domain/contact.ts";
import { choice, contact, line, number, optional, optionalLine } from "#app/domain/fields.ts";
import { friends } from "./forms.ts";
import { CONTENT_LANGUAGES } from "./gathering.ts";
import {
  ANSWER_LONGEST,
  fieldOf,
  type GivenAnswer,
  QUESTION_KINDS,
  type QuestionKind,
} from "./question.ts";

/** Through which source he came, from the link; what is no code is none. */
const via = z
  .string()
  .regex(/^[a-z0-9-]{2,40}$/)
  .nullable()
  .catch(null);

type SignUpAsked = {
  friends: number;
  name?: string;
  contact?: Contact;
  source: string | null;
  answers: GivenAnswer[];
};

/** A man without an account: a name that he chooses, phone or e-mail in one field. */
const guestFields = { name: line(80), contact, friends, via };
/** A man who is signed in says only who comes with him: we know who he is. */
const ownFields = { friends, via };

/** Signing up or queueing, with what is asked there; he may leave any question open. */
export function signUpFormFor(
  viewer: Viewer | null,
  questions: { id: string; kind: QuestionKind }[],
): z.ZodType<SignUpAsked> {
  const asked = questions.map(({ id, kind }) => [fieldOf(id), ANSWER_FIELDS[kind]] as const);
  const fields: z.ZodRawShape = viewer?.personId ? ownFields : guestFields;
  return z.object({ ...fields, ...Object.fromEntries(asked) }).transform((said) => {
    const { friends, name, contact, via } = said as unknown as Typed;
    const answers = questions.flatMap(({ id }) => {
      const answer = (said as Record<string, unknown>)[fieldOf(id)];
      return answer === null ? [] : [{ questionId: id, answer: String(answer) }];
    });
    const who = name && contact ? { name, contact } : {};
    return { friends, source: via, answers, ...who };
  });
}
type Typed = { friends: number; name?: string; contact?: Contact; via: string | null };
const ANSWER_FIELDS = {
  words: optionalLine(ANSWER_LONGEST),
  yes_no: optional(choice(["yes", "no"])),
  number: optional(number(0, 9999)),
} satisfies Record<QuestionKind, z.ZodType>;

const questionText = { question: line(160), why: line(240) };
export const QuestionTextForm = z.object(questionText);
export const NewQuestionForm = z.object({
  ...questionText,
  kind: choice(QUESTION_KINDS),
  language: choice(CONTENT_LANGUAGES),
});
