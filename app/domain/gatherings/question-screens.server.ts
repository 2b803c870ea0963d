import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { mayPlan } from "./access.ts";
import { bestText, isContentLanguage } from "./gathering.ts";
import type { AskedQuestion } from "./question.ts";

/** What is asked of whoever signs up for a date, in order, in his language or the best other one. */
export async function questionsToAsk(
  db: Db,
  { eventId, language }: { eventId: string; language: Language },
): Promise<AskedQuestion[]> {
  const event = await db
    .selectFrom("event")
    .select("gathering_id as gatheringId")
    .where("id", "=", eventId)
    .executeTakeFirst();
  const all = event ? await questionsOf(db, event.gatheringId) : [];
  return all.flatMap(({ id, kind, texts }) => {
    const text = bestText(texts, language);
    if (!text) return [];
    const { question, why, language: textLanguage } = text;
    return [{ id, kind, question, why, textLanguage }];
  });
}

/** The questions of a gathering with everything that they say. */
export async function questionsOf(db: Db, gatheringId: string) {
  const questions = await db
    .selectFrom("gathering_question")
    .select(["id", "kind", "number"])
    .where("gathering_id", "=", gatheringId)
    .orderBy("number")
    .execute();
  if (questions.length === 0) return [];
  const ids = questions.map(({ id }) => id);
  const texts = await db
    .selectFrom("gathering_question_text")
    .select(["question_id as questionId", "language", "question", "why"])
    .where("question_id", "in", ids)
    .orderBy("language")
    .execute();
  return questions.map((question) => ({
    ...question,
    texts: texts.filter(({ questionId }) => questionId === question.id),
  }));
}

export type QuestionOfOffice = Awaited<ReturnType<typeof questionsOf>>[number];

/** One question in one language to write, beside the text that it is best translated from. */
export async function questionForOffice(
  db: Db,
  asked: { by: Coordinator; gatheringId: string; questionId: string; textLanguage: string },
) {
  const { by, gatheringId, questionId, textLanguage } = asked;
  if (!mayPlan(by) || !isContentLanguage(textLanguage)) throw new NotFound();
  const one = (await questionsOf(db, gatheringId)).find(({ id }) => id === questionId);
  if (!one) throw new NotFound();
  const others = one.texts.filter(({ language }) => language !== textLanguage);
  return {
    id: questionId,
    gatheringId,
    textLanguage,
    text: one.texts.find(({ language }) => language === textLanguage) ?? null,
    original: bestText(others, "fi") ?? null,
    written: one.texts.map(({ language }) => language),
  };
}
