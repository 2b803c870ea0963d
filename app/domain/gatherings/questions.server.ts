import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { gatheringEntrustedTo } from "./entrusted.server.ts";
import { isContentLanguage } from "./gathering.ts";
import { QUESTIONS_MOST, type QuestionKind } from "./question.ts";

type Asking = { by: Coordinator; gatheringId: string; at?: Instant };
/** The question, and why we ask: no question without. */
export type QuestionText = { language: string; question: string; why: string };

/** One question more, in its first language. Refuses `questions_enough` from three on. */
export function addQuestion(
  db: Db,
  { by, gatheringId, kind, at = now(), ...text }: Asking & QuestionText & { kind: QuestionKind },
): Promise<string> {
  return asOne(db, async (trx) => {
    await gatheringEntrustedTo(trx, by, gatheringId);
    const asked = await numbersOf(trx, gatheringId);
    const number = [1, 2, 3].find((one) => !asked.includes(one));
    if (!number || asked.length >= QUESTIONS_MOST) throw new Refusal("questions_enough");
    const id = newId();
    try {
      await trx
        .insertInto("gathering_question")
        .values({
          id,
          gathering_id: gatheringId,
          number,
          kind,
          created_at: at,
          created_by: by.accountId,
        })
        .execute();
    } catch (error) {
      if (isTaken(error)) throw new Refusal("questions_enough");
      throw error;
    }
    await write(trx, id, text);
    return id;
  });
}

/** What a question says in one language, anew or for the first time. */
export function writeQuestion(
  db: Db,
  { by, gatheringId, questionId, ...text }: Asking & QuestionText & { questionId: string },
) {
  return asOne(db, async (trx) => {
    await questionEntrustedTo(trx, { by, gatheringId, questionId });
    await write(trx, questionId, text);
  });
}

/** It is not asked any more, and what was answered to it goes with it. */
export function removeQuestion(
  db: Db,
  { by, gatheringId, questionId }: Asking & { questionId: string },
) {
  return asOne(db, async (trx) => {
    await questionEntrustedTo(trx, { by, gatheringId, questionId });
    await trx.deleteFrom("gathering_question").where("id", "=", questionId).execute();
  });
}

async function questionEntrustedTo(
  trx: Db,
  { by, gatheringId, questionId }: Asking & { questionId: string },
) {
  await gatheringEntrustedTo(trx, by, gatheringId);
  const question = await trx
    .selectFrom("gathering_question")
    .select("id")
    .where("id", "=", questionId)
    .where("gathering_id", "=", gatheringId)
    .executeTakeFirst();
  if (!question) throw new NotFound();
}

async function numbersOf(trx: Db, gatheringId: string) {
  const rows = await trx
    .selectFrom("gathering_question")
    .select("number")
    .where("gathering_id", "=", gatheringId)
    .execute();
  return rows.map(({ number }) => number);
}

async function write(trx: Db, questionId: string, { language, question, why }: QuestionText) {
  if (!isContentLanguage(language)) throw new Refusal("language_unknown", { field: "language" });
  await trx
    .insertInto("gathering_question_text")
    .values({ question_id: questionId, language, question, why })
    .onConflict((conflict) =>
      conflict.columns(["question_id", "language"]).doUpdateSet({ question, why }),
    )
    .execute();
}
