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
      .leftJoin("account as teller", "teller.id", "farewell.told_to")
      .select([
        "pair_id as pairId",
        "answered_at as answeredAt",
        "face",
        "more_people as morePeople",
        "more_at_home as moreAtHome",
        "next",
        "words",
        "told_on as toldOn",
        "teller.name as toldTo",
      ])
      .where("person_id", "=", personId)
      .execute(),
    firstAnswers: await db
      .selectFrom("first_answer")
      .select(["pair_id as pairId", "sent_at as askedAt", "answered_at as answeredAt"])
      .select(["answer", "words"])
      .where("person_id", "=", personId)
      .execute(),
    timesTicked: await timesTickedBy(db, personId),
    closingTalks: await db
      .selectFrom("closing_talk")
      .select(["pair_id as pairId", "held_on as on"])
      .where("person_id", "=", personId)
      .execute(),
  };
}

/** The times that were offered for a first meeting, and whether they suited him: not whom else. */
async function timesTickedBy(db: Db, personId: string) {
  const times = await db
    .selectFrom("first_meeting_time")
    .innerJoin("pair", "pair.id", "first_meeting_time.pair_id")
    .select([
      "pair.id as pairId",
      "pair.participant_id as participantId",
      "first_meeting_time.starts_at as startsAt",
      "first_meeting_time.participant_ticked_at as participant",
      "first_meeting_time.support_person_ticked_at as supportPerson",
    ])
    .where((eb) =>
      eb.or([
        eb("pair.participant_id", "=", personId),
        eb("pair.support_person_id", "=", personId),
      ]),
    )
    .orderBy("starts_at")
    .execute();
  return times.map(({ pairId, participantId, startsAt, participant, supportPerson }) => ({
    pairId,
    startsAt,
    suits: (participantId === personId ? participant : supportPerson) !== null,
  }));
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
