import { sql } from "kysely";
import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import type { SaidToday } from "./small-needs.ts";

/** Men who would like to stop, to rest or to be called. */
export function openWishes(db: Db) {
  return db
    .selectFrom("pair_wish")
    .innerJoin("pair", "pair.id", "pair_wish.pair_id")
    .select([
      "pair_wish.what",
      "pair_wish.pair_id as pairId",
      "pair_wish.person_id as personId",
      "pair_wish.wished_at as at",
      "pair.coordinator_id as coordinatorId",
      "pair.substitute_id as substituteId",
    ])
    .where("pair_wish.taken_back_at", "is", null)
    .where("pair_wish.handled_at", "is", null);
}

/** After the first meeting he asks for another suggestion: until the pair is closed, or he thinks again. */
export function wishesForAnother(db: Db) {
  return (
    db
      .selectFrom("first_answer")
      .innerJoin("pair", "pair.id", "first_answer.pair_id")
      .select([
        sql<"another">`first_answer.answer`.as("what"),
        "first_answer.pair_id as pairId",
        "first_answer.person_id as personId",
        sql<string>`first_answer.answered_at`.as("at"),
        "pair.coordinator_id as coordinatorId",
        "pair.substitute_id as substituteId",
      ])
      .where("first_answer.answer", "=", "another")
      // Not as the index of pairs says it: the few who ask are read, and not every open pair.
      .where(sql<boolean>`coalesce(pair.ended_on, '') = ''`)
  );
}

/** How it was and what they would like after their pair. */
export function farewellsForOffice(db: Db) {
  return (
    db
      .selectFrom("farewell")
      .innerJoin("pair", "pair.id", "farewell.pair_id")
      .select([
        sql<"after_pair">`'after_pair'`.as("what"),
        "farewell.pair_id as pairId",
        "farewell.person_id as personId",
        sql<string>`farewell.answered_at`.as("at"),
        "pair.coordinator_id as coordinatorId",
        "pair.substitute_id as substituteId",
      ])
      .where("farewell.handled_at", "is", null)
      .where("farewell.answered_at", "is not", null)
      // As the index says it (farewell_for_office).
      .where(sql<boolean>`(farewell.face <= 2 or farewell.next in ('groups', 'support_person'))`)
  );
}

const WHYS = {
  stop: "wants_to_stop",
  pause: "wants_pause",
  call: "call_me",
  another: "wants_another",
  after_pair: "after_pair",
} as const;

type Said = Omit<SaidToday, "why" | "since"> & { what: keyof typeof WHYS; at: string };

export function saidToday(rows: Said[]): SaidToday[] {
  return rows.map(({ what, at, ...row }) => ({
    ...row,
    why: WHYS[what],
    since: dayOf(at as Instant) as Day,
  }));
}
