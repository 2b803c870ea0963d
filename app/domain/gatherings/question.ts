/** How a question is answered. */
export const QUESTION_KINDS = ["words", "yes_no", "number"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** More would be a form, and men turn round at forms. */
export const QUESTIONS_MOST = 3;
export const ANSWER_LONGEST = 300;

/** What a man is asked, in the language that he reads or the best other one. */
export type AskedQuestion = {
  id: string;
  kind: QuestionKind;
  question: string;
  why: string;
  textLanguage: string;
};

/** An answer is text, or the code `yes` or `no`, or digits. */
export type GivenAnswer = { questionId: string; answer: string };

/** The field of a question in the form of a sign-up. */
export function fieldOf(questionId: string): string {
  return `answer-${questionId}`;
}
