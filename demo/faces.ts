import { addMinutes, type Instant, now } from "#app/domain/day.ts";
import { sayHowItWas } from "#app/domain/gatherings/face-answers.server.ts";
import { askHowItWas } from "#app/domain/gatherings/faces.server.ts";
import type { Db } from "#db/open.ts";

const SAID = [
  { face: 5, words: "Hyvä porukka. Opin monta sanaa." },
  { face: 4, words: null },
  { face: 5, words: null },
  { face: 3, words: "كان الوقت قصيراً" },
];

/** How it was on the dates of the last weeks; the latest of each evening has not answered yet. */
export async function sayHowDatesWere(trx: Db) {
  const held = await trx
    .selectFrom("event")
    .select(["id", "ends_at as endsAt"])
    .where("ends_at", "<", addMinutes(now(), -30))
    .where("cancelled_at", "is", null)
    .orderBy("ends_at")
    .execute();
  for (const { id, endsAt } of held) {
    const at = addMinutes(endsAt as Instant, 20);
    await askHowItWas(trx, at);
    const asked = await trx
      .selectFrom("event_face")
      .select("token")
      .where("event_id", "=", id)
      .execute();
    for (const [turn, { token }] of asked.slice(1).entries()) {
      const said = SAID[turn];
      if (said) await sayHowItWas(trx, { token, ...said, at });
    }
  }
}
