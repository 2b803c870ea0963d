import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { fold } from "#app/domain/fold.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { gatheringEntrustedTo } from "./entrusted.server.ts";
import { isContentLanguage } from "./gathering.ts";

/** What a gathering says in one language: a title, one sentence for the list, the whole story. */
export type GatheringText = {
  /** One of CONTENT_LANGUAGES. */
  language: string;
  title: string;
  summary: string;
  description: string;
};

type Writing = { by: Coordinator; gatheringId: string; at?: Instant };

/** Writes what a gathering says in one language, anew or for the first time. */
export function writeText(
  db: Db,
  { by, gatheringId, language, title, summary, description, at = now() }: Writing & GatheringText,
) {
  return asOne(db, async (trx) => {
    await gatheringEntrustedTo(trx, by, gatheringId);
    if (!isContentLanguage(language)) throw new Refusal("language_unknown", { field: "language" });
    const said = { title, summary, description };
    const text = { ...said, search: fold(Object.values(said).join(" ")) };
    await trx
      .insertInto("gathering_text")
      .values({ gathering_id: gatheringId, language, ...text })
      .onConflict((conflict) => conflict.columns(["gathering_id", "language"]).doUpdateSet(text))
      .execute();
    await markChanged(trx, gatheringId, at);
  });
}

/** Takes one language away. Refuses `last_text`: a gathering says something in one language at least. */
export function removeText(
  db: Db,
  { by, gatheringId, language, at = now() }: Writing & { language: string },
) {
  return asOne(db, async (trx) => {
    await gatheringEntrustedTo(trx, by, gatheringId);
    const others = await trx
      .selectFrom("gathering_text")
      .select("language")
      .where("gathering_id", "=", gatheringId)
      .where("language", "<>", language)
      .executeTakeFirst();
    if (!others) throw new Refusal("last_text");
    await trx
      .deleteFrom("gathering_text")
      .where("gathering_id", "=", gatheringId)
      .where("language", "=", language)
      .execute();
    await markChanged(trx, gatheringId, at);
  });
}

async function markChanged(trx: Db, gatheringId: string, at: Instant) {
  await trx
    .updateTable("gathering")
    .set({ changed_at: at })
    .where("id", "=", gatheringId)
    .execute();
}
