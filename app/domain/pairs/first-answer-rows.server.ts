import type { Instant } from "#app/domain/day.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";

export function firstAnswerKey(id: string): string {
  return `first_answer ${id}`;
}

/** They meet at another time: what was asked about the one before is asked no more. */
export async function dropOpenFirstAnswers(trx: Db, pairId: string, at: Instant) {
  await withdrawFirstAnswers(trx, pairId, at);
  await trx
    .deleteFrom("first_answer")
    .where("pair_id", "=", pairId)
    .where("answered_at", "is", null)
    .execute();
}

export async function withdrawFirstAnswers(trx: Db, pairId: string, at: Instant) {
  const open = await trx
    .selectFrom("first_answer")
    .select("id")
    .where("pair_id", "=", pairId)
    .where("answered_at", "is", null)
    .execute();
  await withdrawLetters(
    trx,
    open.map(({ id }) => firstAnswerKey(id)),
    at,
  );
}
