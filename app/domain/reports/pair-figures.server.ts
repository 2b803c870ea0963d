import { type Day, daysBetween } from "#app/domain/day.ts";
import { END_REASONS } from "#app/domain/pairs/pair.ts";
import type { Db } from "#db/open.ts";
import { type Figure, median, sparingly } from "./figure.ts";
import type { Year } from "./year.ts";

/** Pairs of a year and their meetings, which stay as days and minutes however long ago they were. */
export async function pairFigures(db: Db, year: Year) {
  const { from, to } = year;
  const pairs = await pairsIn(db, year);
  const ended = pairs.filter(({ endedOn }) => endedOn !== null && endedOn <= to);
  const met = pairs.filter(({ meetings }) => meetings > 0);
  const waits = pairs
    .filter(({ startedOn, waitedSince }) => startedOn >= from && waitedSince !== null)
    .map((pair) => daysBetween(pair.waitedSince as Day, pair.startedOn as Day));
  const sum = (of: "meetings" | "minutes") => pairs.reduce((all, pair) => all + pair[of], 0);
  const collected = (code: string, value: number, more: Partial<Figure> = {}): Figure => ({
    code,
    value,
    how: "collected",
    ...more,
  });
  return {
    pairs: [
      collected("pairs", pairs.length),
      collected("started", pairs.filter(({ startedOn }) => startedOn >= from).length),
      collected("open", pairs.length - ended.length),
      collected("met", met.length, { of: pairs.length }),
      collected("meetings", sum("meetings")),
      collected("hours", Math.round(sum("minutes") / 60)),
      collected("ended", ended.length),
    ],
    reasons: sparingly(
      END_REASONS.map((reason) =>
        collected(reason, ended.filter(({ endReason }) => endReason === reason).length),
      ),
    ),
    waiting: waits.length
      ? [
          collected("waited", waits.length),
          collected("wait_median", median(waits) ?? 0),
          collected("wait_longest", Math.max(...waits)),
        ]
      : [],
  };
}

/** Every pair that was open on some day of the year, with what it met in it and since when its participant waited. */
function pairsIn(db: Db, { from, to }: Year) {
  return db
    .selectFrom("pair")
    .leftJoin("meeting", (join) =>
      join
        .onRef("meeting.pair_id", "=", "pair.id")
        .on("meeting.met_on", ">=", from)
        .on("meeting.met_on", "<=", to),
    )
    .select((eb) => [
      "pair.started_on as startedOn",
      "pair.ended_on as endedOn",
      "pair.end_reason as endReason",
      eb.fn.count<number>("meeting.id").as("meetings"),
      eb.fn.coalesce(eb.fn.sum<number>("meeting.minutes"), eb.lit(0)).as("minutes"),
      eb
        .selectFrom("role_step")
        .innerJoin("role", "role.id", "role_step.role_id")
        .select((step) => step.fn.max("role_step.taken_on").as("on"))
        .whereRef("role.person_id", "=", "pair.participant_id")
        .where("role.kind", "=", "participant")
        .where("role_step.stage", "=", "waiting")
        .whereRef("role_step.taken_on", "<=", "pair.started_on")
        .as("waitedSince"),
    ])
    .where("pair.started_on", "<=", to)
    .where((eb) => eb.or([eb("pair.ended_on", "is", null), eb("pair.ended_on", ">=", from)]))
    .groupBy("pair.id")
    .execute();
}
