import type { Db } from "#db/open.ts";

/** What he said to the office about stopping, resting and how it was, and when it talked with him. */
export async function saidOf(db: Db, personId: string) {
  return {
    wishes: await db
      .selectFrom("pair_wish")
      .select(["pair_id as pairId", "what", "words", "wished_at as wishedAt"])
      .where("person_id", "=", personId)
      .execute(),
    farewells: await db
      .selectFrom("farewell")
      .select([
        "pair_id as pairId",
        "answered_at as answeredAt",
        "face",
        "more_people as morePeople",
        "more_at_home as moreAtHome",
        "next",
        "words",
      ])
      .where("person_id", "=", personId)
      .execute(),
    closingTalks: await db
      .selectFrom("closing_talk")
      .select(["pair_id as pairId", "held_on as on"])
      .where("person_id", "=", personId)
      .execute(),
  };
}

/** What the two wanted to reach, in their own words. */
export async function goalsIn(db: Db, pairIds: string[]) {
  if (pairIds.length === 0) return [];
  return db
    .selectFrom("pair_goal")
    .select(["pair_id as pairId", "text", "how_far as howFar", "set_at as setAt"])
    .where("pair_id", "in", pairIds)
    .execute();
}
