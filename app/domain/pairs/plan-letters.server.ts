import type { Instant } from "#app/domain/day.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { firstNewsKeys } from "./first-meeting-letters.server.ts";
import { nextMeetingKey } from "./letters.ts";

/** Only the latest plans can have a letter that has not gone yet. */
const PLANS_LOOKED_AT = 10;

/** Takes back what has not gone yet about plans that no longer hold. */
export async function withdrawPlanLetters(trx: Db, pairId: string, at: Instant) {
  await withdrawLetters(trx, await keysOf(trx, pairId), at);
}

/** Whether a letter about one of the latest plans has gone: then another time is news of a change. */
export async function hasBeenTold(trx: Db, pairId: string): Promise<boolean> {
  const gone = await trx
    .selectFrom("message")
    .select("id")
    .where("dedupe_key", "in", await keysOf(trx, pairId))
    .where("sent_at", "is not", null)
    .executeTakeFirst();
  return gone !== undefined;
}

async function keysOf(trx: Db, pairId: string): Promise<string[]> {
  const plans = await trx
    .selectFrom("pair_event")
    .select("id")
    .where("pair_id", "=", pairId)
    .where("what", "=", "next_meeting_planned")
    .orderBy("happened_at", "desc")
    .limit(PLANS_LOOKED_AT)
    .execute();
  return plans.flatMap(({ id }) => [
    nextMeetingKey(id, "participant"),
    nextMeetingKey(id, "support_person"),
    ...firstNewsKeys(id),
  ]);
}
