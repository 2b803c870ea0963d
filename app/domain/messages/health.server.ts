import { now } from "#app/domain/day.ts";
import { env } from "#app/env.server.ts";
import type { Db } from "#db/open.ts";

/** Version, whether the database answers, and how the outbox stands. No personal data. */
export async function healthOf(db: Db) {
  const outbox = await db
    .selectFrom("message")
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere("next_try_at", "<=", now()).as("due"),
      eb.fn.countAll<number>().as("waiting"),
    ])
    .where("sent_at", "is", null)
    .where("gave_up_at", "is", null)
    .where("dropped_at", "is", null)
    .executeTakeFirstOrThrow();
  const gaveUp = await db
    .selectFrom("message")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("gave_up_at", "is not", null)
    .executeTakeFirstOrThrow();
  return {
    version: env.version,
    database: "ok",
    outbox: { due: outbox.due, waiting: outbox.waiting, gaveUp: gaveUp.count },
  };
}
