import { dayOf, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";

/** What is about to be forgotten: all that a man was asked, or all that was asked in pairs. */
type Whose = { personId: string } | { pairIds: string[] };

/**
 * Before what men said is deleted, it is added up: so many were asked in a year, so many said this. No
 * man and no pair can be found in it, and a report of that year does not shrink by forgetting.
 */
export async function keepCounts(trx: Db, whose: Whose) {
  const counts = new Map<string, number>();
  const add = (sentAt: string, what: string, answer: string | number | null) => {
    if (answer === null) return;
    const key = JSON.stringify([Number(dayOf(sentAt as Instant).slice(0, 4)), what, `${answer}`]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const one of await checkInsOf(trx, whose)) {
    add(one.sentAt, "check_in", "asked");
    add(one.sentAt, "check_in", one.answeredAt && "answered");
    add(one.sentAt, "check_in_face", one.face);
  }
  for (const one of await farewellsOf(trx, whose)) {
    const isParticipant = one.personId === one.participantId;
    add(one.sentAt, "farewell", "asked");
    add(one.sentAt, "farewell", isParticipant ? "asked_at_home" : null);
    add(one.sentAt, "farewell_face", one.face);
    add(one.sentAt, "more_people", one.morePeople);
    add(one.sentAt, "more_at_home", one.moreAtHome);
  }
  for (const [key, count] of counts) {
    const [year, what, answer] = JSON.parse(key) as [number, string, string];
    await trx
      .insertInto("kept_count")
      .values({ year, what, answer, count })
      .onConflict((conflict) =>
        conflict
          .columns(["year", "what", "answer"])
          .doUpdateSet((eb) => ({ count: eb("kept_count.count", "+", count) })),
      )
      .execute();
  }
}

function checkInsOf(trx: Db, whose: Whose) {
  return trx
    .selectFrom("check_in")
    .select(["sent_at as sentAt", "answered_at as answeredAt", "face"])
    .where((eb) =>
      "personId" in whose
        ? eb("person_id", "=", whose.personId)
        : eb("pair_id", "in", whose.pairIds),
    )
    .execute();
}

function farewellsOf(trx: Db, whose: Whose) {
  return trx
    .selectFrom("farewell")
    .innerJoin("pair", "pair.id", "farewell.pair_id")
    .select([
      "farewell.sent_at as sentAt",
      "farewell.person_id as personId",
      "pair.participant_id as participantId",
      "farewell.face",
      "farewell.more_people as morePeople",
      "farewell.more_at_home as moreAtHome",
    ])
    .where((eb) =>
      "personId" in whose
        ? eb("farewell.person_id", "=", whose.personId)
        : eb("farewell.pair_id", "in", whose.pairIds),
    )
    .execute();
}
