import type { Man } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { menShownTo } from "./shown-men.server.ts";

type Answering = { by: Man; shownId: string; at?: Instant };

/**
 * He would like to meet the man whom he was shown: the coordinator sees it and decides; the other is
 * told nothing. Twice is once. Refuses whom the plan does not give him any more (`proposal_closed`).
 */
export function wishToMeet(db: Db, { by, shownId, at = now() }: Answering) {
  return answer(db, { by, shownId, at, said: "meet", words: null });
}

/** Not now. Why is his to tell or not, and for the office only; the other is told nothing. */
export function sayNotNow(
  db: Db,
  { by, shownId, words, at = now() }: Answering & { words: string | null },
) {
  return answer(db, { by, shownId, at, said: "not_now", words });
}

async function answer(
  db: Db,
  {
    by,
    shownId,
    at,
    said,
    words,
  }: Required<Answering> & { said: "meet" | "not_now"; words: string | null },
) {
  const shown = await menShownTo(db, { man: by, language: by.language, at });
  await asOne(db, async (trx) => {
    const row = await trx
      .selectFrom("shown_man")
      .select("answer")
      .where("id", "=", shownId)
      .where("person_id", "=", by.personId)
      .executeTakeFirst();
    if (!row) throw new NotFound();
    if (row.answer === said) return;
    if (!shown.some(({ id }) => id === shownId)) throw new Refusal("proposal_closed");
    await trx
      .updateTable("shown_man")
      .set({ answer: said, answered_at: at, words })
      .where("id", "=", shownId)
      .execute();
  });
}
