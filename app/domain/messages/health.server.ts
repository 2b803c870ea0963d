import { type Instant, now } from "#app/domain/day.ts";
import { env } from "#app/env.server.ts";
import type { Db } from "#db/open.ts";
import { channelsByHand } from "./gateways/gateways.server.ts";

/**
 * Version, whether the database answers, and how the outbox stands: what is due now, what waits in
 * all, what was given up, since when the oldest is due, and which channels wait for a person
 * because they have no gateway. No personal data.
 */
export async function healthOf(db: Db, at: Instant = now()) {
  try {
    const outbox = await outboxCounts(db, at);
    return { version: env.version, database: "ok" as const, outbox };
  } catch {
    return { version: env.version, database: "does not answer" as const, outbox: null };
  }
}

async function outboxCounts(db: Db, at: Instant) {
  const waiting = await db
    .selectFrom("message")
    .select((eb) => [
      eb.fn.countAll<number>().as("waiting"),
      eb.fn.countAll<number>().filterWhere("next_try_at", "<=", at).as("due"),
      eb.fn.min("next_try_at").as("oldest"),
    ])
    .where("sent_at", "is", null)
    .where("gave_up_at", "is", null)
    .where("dropped_at", "is", null)
    .executeTakeFirstOrThrow();
  const { gaveUp } = await db
    .selectFrom("message")
    .select((eb) => eb.fn.countAll<number>().as("gaveUp"))
    .where("gave_up_at", "is not", null)
    .executeTakeFirstOrThrow();
  return {
    due: waiting.due,
    waiting: waiting.waiting,
    gaveUp,
    dueSince: waiting.due > 0 ? waiting.oldest : null,
    byHand: channelsByHand(env),
  };
}
