import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { bestText, isContentLanguage } from "#app/domain/gatherings/gathering.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { roundEntrustedTo } from "./entrusted.server.ts";

/** What a round is called and what it is about, in one of CONTENT_LANGUAGES. */
export type RoundText = { language: string; title: string; summary: string };

type Writing = { by: Coordinator; roundId: string };

/** Writes what a round says in one language, anew or for the first time. */
export function writeRoundText(
  db: Db,
  { by, roundId, language, title, summary }: Writing & RoundText,
) {
  return asOne(db, async (trx) => {
    await roundEntrustedTo(trx, by, roundId);
    if (!isContentLanguage(language)) throw new Refusal("language_unknown", { field: "language" });
    await trx
      .insertInto("round_text")
      .values({ round_id: roundId, language, title, summary })
      .onConflict((conflict) =>
        conflict.columns(["round_id", "language"]).doUpdateSet({ title, summary }),
      )
      .execute();
  });
}

/** Takes one language away. Refuses `last_text`: a round says something in one language at least. */
export function removeRoundText(db: Db, { by, roundId, language }: Writing & { language: string }) {
  return asOne(db, async (trx) => {
    await roundEntrustedTo(trx, by, roundId);
    const texts = await textsOf(trx, [roundId]);
    if (texts.every((text) => text.language === language)) throw new Refusal("last_text");
    await trx
      .deleteFrom("round_text")
      .where("round_id", "=", roundId)
      .where("language", "=", language)
      .execute();
  });
}

export function textsOf(db: Db, roundIds: string[]) {
  return db
    .selectFrom("round_text")
    .select(["round_id as roundId", "language", "title", "summary"])
    .where("round_id", "in", roundIds.length > 0 ? roundIds : [""])
    .orderBy("language")
    .execute();
}

/** What rounds say to a reader: in his language, or in the one that he would rather read. */
export async function roundTexts(db: Db, roundIds: string[], language: string) {
  const texts = await textsOf(db, roundIds);
  return (roundId: string): RoundText =>
    bestText(
      texts.filter((text) => text.roundId === roundId),
      language,
    ) ?? { language: "fi", title: "–", summary: "–" };
}
