import { sql } from "kysely";
import { addDays, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { KNOWN_AGAIN_DAYS } from "#app/domain/gatherings/forgetting.server.ts";
import type { Db } from "#db/open.ts";
import type { Figure } from "./figure.ts";
import type { Year } from "./year.ts";

/**
 * Groups, their dates and who came. Heads stay when names are forgotten. How many men they were can then
 * only be estimated: whoever came again within four weeks of the same year is counted once, whoever came
 * again later is counted anew.
 */
export async function dateFigures(db: Db, { from, to }: Year, at: Instant) {
  const held = await db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select((eb) => [
      eb.fn.countAll<number>().as("dates"),
      eb.fn.count<number>("gathering.id").distinct().as("groups"),
    ])
    .where("event.day", ">=", from)
    .where("event.day", "<=", to)
    .where("event.ends_at", "<=", at)
    .where("event.cancelled_at", "is", null)
    .where("gathering.published_at", "is not", null)
    .executeTakeFirstOrThrow();
  const rounds = await roundDatesIn(db, { from, to });
  const came = await signUpsIn(db, { from, to }, at);
  const collected = (code: string, value: number): Figure => ({ code, value, how: "collected" });
  return {
    reach: [
      collected("signed_up", came.signedUp),
      collected("visits", came.visits),
      collected("visits_named", came.visitsNamed),
      { code: "men_came", value: came.men, how: "estimated" as const },
    ],
    groups: [
      collected("groups", held.groups),
      collected("dates", held.dates),
      collected("round_dates", rounds.dates),
      collected("round_visits", rounds.visits),
    ],
    sources: [
      {
        code: "with_source",
        value: came.withSource,
        of: came.signUps,
        how: "sampled" as const,
      },
      collected("sources", came.sources),
      collected("partners", await partnersIn(db, { from, to })),
    ],
  };
}

/** Group meetings of rounds at which somebody was marked as present; forgotten men are heads still. */
function roundDatesIn(db: Db, { from, to }: Pick<Year, "from" | "to">) {
  return db
    .selectFrom("round_attendance as came")
    .innerJoin("round_date", "round_date.id", "came.round_date_id")
    .select((eb) => [
      eb.fn.countAll<number>().as("visits"),
      eb.fn.count<number>("round_date.id").distinct().as("dates"),
    ])
    .where("round_date.starts_at", ">=", helsinkiInstant(from, "00:00"))
    .where("round_date.starts_at", "<", helsinkiInstant(addDays(to, 1), "00:00"))
    .executeTakeFirstOrThrow();
}

function signUpsIn(db: Db, { from, to }: Pick<Year, "from" | "to">, at: Instant) {
  const heads = sql`(sign_up.friends + 1)`;
  const again = sql`(sign_up.came_again_on is not null or (sign_up.forgotten_at is null and exists (
    select 1 from sign_up as next join event as later on later.id = next.event_id
    where next.contact_key = sign_up.contact_key and next.attended_at is not null
    and next.cancelled_at is null and later.ends_at > event.starts_at
    and later.starts_at > event.starts_at
    and later.day <= date(event.day, ${`+${KNOWN_AGAIN_DAYS} days`})
    and later.day <= substr(event.day, 1, 4) || '-12-31')))`;
  const came = sql`sign_up.attended_at is not null`;
  const count = (what: ReturnType<typeof sql>) =>
    sql<number>`coalesce(sum(case when ${what} then 1 else 0 end), 0)`;
  return db
    .selectFrom("event")
    .innerJoin("sign_up", "sign_up.event_id", "event.id")
    .select([
      sql<number>`coalesce(sum(${heads}), 0)`.as("signedUp"),
      sql<number>`count(*)`.as("signUps"),
      sql<number>`coalesce(sum(case when ${came} then ${heads} else 0 end), 0)`.as("visits"),
      count(came).as("visitsNamed"),
      count(sql`${came} and not ${again}`).as("men"),
      count(sql`sign_up.source is not null`).as("withSource"),
      sql<number>`count(distinct sign_up.source)`.as("sources"),
    ])
    .where("event.day", ">=", from)
    .where("event.day", "<=", to)
    .where("event.starts_at", "<=", at)
    .where("event.cancelled_at", "is", null)
    .where("sign_up.cancelled_at", "is", null)
    .executeTakeFirstOrThrow();
}

/** Partners through whose link or poster a page of ours was opened in the year. */
async function partnersIn(db: Db, { from, to }: Pick<Year, "from" | "to">) {
  const { partners } = await db
    .selectFrom("source")
    .innerJoin("source_opening as opened", "opened.code", "source.code")
    .select((eb) => eb.fn.count<number>("source.code").distinct().as("partners"))
    .where("source.kind", "=", "partner")
    .where("opened.day", ">=", from)
    .where("opened.day", "<=", to)
    .executeTakeFirstOrThrow();
  return partners;
}
