import { newId } from "#app/domain/id.ts";
import type { Db } from "#db/open.ts";
import { bestText } from "./gathering.ts";
import type { GivenAnswer, QuestionKind } from "./question.ts";

/** Whose answers they are: of one sign-up, one place in a queue, or one sign-up for a series. */
export type AnswersOf = { signUpId: string } | { waitingId: string } | { seriesId: string };

/** Keeps what a man has answered. A question that was taken away meanwhile is not answered. */
export async function keepAnswers(trx: Db, whose: AnswersOf, answers: GivenAnswer[] = []) {
  const asked = await trx
    .selectFrom("gathering_question")
    .select("id")
    .where(
      "id",
      "in",
      answers.map(({ questionId }) => questionId),
    )
    .execute();
  const known = answers.filter(({ questionId }) => asked.some(({ id }) => id === questionId));
  if (known.length === 0) return;
  await trx
    .insertInto("gathering_answer")
    .values(
      known.map(({ questionId, answer }) => ({
        id: newId(),
        question_id: questionId,
        answer,
        ...columnsOf(whose),
      })),
    )
    .execute();
}

/** He is asked once: what he said when he began to wait goes with him, unless he has answered anew. */
export async function moveAnswers(trx: Db, from: AnswersOf, to: AnswersOf) {
  const { column, id } = keyOf(from);
  const target = keyOf(to);
  const answered = await trx
    .selectFrom("gathering_answer")
    .select("id")
    .where(target.column, "=", target.id)
    .executeTakeFirst();
  if (answered) return;
  await trx.updateTable("gathering_answer").set(columnsOf(to)).where(column, "=", id).execute();
}

/** What was answered is deleted with the name of him who said it. */
export async function forgetAnswers(trx: Db, whose: AnswersOf) {
  const { column, id } = keyOf(whose);
  await trx.deleteFrom("gathering_answer").where(column, "=", id).execute();
}

export type ReadAnswer = {
  question: string;
  textLanguage: string;
  kind: QuestionKind;
  answer: string;
};

/** Answers of several of one sort, by their id, in the order in which they were asked. */
export async function answersBy(
  db: Db,
  column: "sign_up_id" | "waiting_id" | "series_id",
  ids: string[],
  language: string,
): Promise<Map<string, ReadAnswer[]>> {
  const found = new Map<string, ReadAnswer[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom("gathering_answer as answer")
    .innerJoin("gathering_question as question", "question.id", "answer.question_id")
    .select([`answer.${column} as whose`, "question.id", "question.kind", "answer.answer"])
    .where(`answer.${column}`, "in", ids)
    .orderBy("question.number")
    .execute();
  if (rows.length === 0) return found;
  const texts = await db
    .selectFrom("gathering_question_text")
    .select(["question_id as questionId", "language", "question"])
    .where("question_id", "in", [...new Set(rows.map(({ id }) => id))])
    .orderBy("language")
    .execute();
  for (const { whose, id, kind, answer } of rows) {
    const text = bestText(
      texts.filter(({ questionId }) => questionId === id),
      language,
    );
    if (!whose || !text) continue;
    const read = { question: text.question, textLanguage: text.language, kind, answer };
    found.set(whose, [...(found.get(whose) ?? []), read]);
  }
  return found;
}

function keyOf(whose: AnswersOf) {
  if ("signUpId" in whose) return { column: "sign_up_id", id: whose.signUpId } as const;
  if ("waitingId" in whose) return { column: "waiting_id", id: whose.waitingId } as const;
  return { column: "series_id", id: whose.seriesId } as const;
}

function columnsOf(whose: AnswersOf) {
  const none = { sign_up_id: null, waiting_id: null, series_id: null };
  const { column, id } = keyOf(whose);
  return { ...none, [column]: id };
}
