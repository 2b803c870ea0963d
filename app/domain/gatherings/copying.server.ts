import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { gatheringForOffice } from "./office-screens.server.ts";
import { createGathering } from "./planning.server.ts";
import { addQuestion, writeQuestion } from "./questions.server.ts";

type Copying = { by: Coordinator; gatheringId: string; at?: Instant };

/**
 * A new draft that says the same: texts, facts, spoken languages, questions and place; without dates,
 * without a host, and nobody is coming. Refuses a place that is out of use (`place_retired`). Returns its id.
 */
export function copyGathering(db: Db, { by, gatheringId, at = now() }: Copying): Promise<string> {
  return asOne(db, async (trx) => {
    const { questions, ...gathering } = await gatheringForOffice(trx, {
      ...{ by, gatheringId, at },
      language: by.language,
    });
    const { kind, placeId, languages, facts, feeCents, capacity, contactName, enrolment, texts } =
      gathering;
    const copyId = await createGathering(trx, {
      ...{
        by,
        kind,
        placeId,
        languages,
        facts,
        feeCents,
        capacity,
        contactName,
        enrolment,
        texts,
        at,
      },
    });
    for (const { kind: asked, texts: written } of questions) {
      const [first, ...others] = written;
      if (!first) continue;
      const asking = { by, gatheringId: copyId, at };
      const questionId = await addQuestion(trx, { ...asking, kind: asked, ...first });
      for (const text of others) await writeQuestion(trx, { ...asking, ...text, questionId });
    }
    return copyId;
  });
}
