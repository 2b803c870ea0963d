import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { maySeeWhoComes } from "./access.ts";

type Asked = { by: Coordinator; gatheringId: string; at?: Instant };

/**
 * How a series was attended: dates that were held, heads that came to all of them together (a man
 * who came three times counts three times), and on average. Also of dates whose names are forgotten.
 */
export async function seriesSums(db: Db, { by, gatheringId, at = now() }: Asked) {
  if (!maySeeWhoComes(by)) throw new NotFound();
  const { held, came: byName } = await db
    .selectFrom("event")
    .leftJoin("sign_up", (join) =>
      join
        .onRef("sign_up.event_id", "=", "event.id")
        .on("sign_up.cancelled_at", "is", null)
        .on("sign_up.attended_at", "is not", null),
    )
    .select((eb) => [
      eb.fn.count<number>("event.id").distinct().as("held"),
      eb.fn.coalesce(eb.fn.sum<number>(eb("sign_up.friends", "+", 1)), eb.lit(0)).as("came"),
    ])
    .where("event.gathering_id", "=", gatheringId)
    .where("event.ends_at", "<=", at)
    .where("event.cancelled_at", "is", null)
    .executeTakeFirstOrThrow();
  const { unnamed } = await db
    .selectFrom("event")
    .select((eb) =>
      eb.fn.coalesce(eb.fn.sum<number>("heads_without_name"), eb.lit(0)).as("unnamed"),
    )
    .where("gathering_id", "=", gatheringId)
    .where("heads_without_name", ">", 0)
    .where("ends_at", "<=", at)
    .where("cancelled_at", "is", null)
    .executeTakeFirstOrThrow();
  const came = byName + unnamed;
  return { held, came, average: held > 0 ? Math.round((came / held) * 10) / 10 : 0 };
}

export type SeriesSums = Awaited<ReturnType<typeof seriesSums>>;
