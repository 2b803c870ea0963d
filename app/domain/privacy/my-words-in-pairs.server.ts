import type { Db } from "#db/open.ts";

/** What he said to the office about stopping, resting and how it was, and when it talked with him. */
export async function saidOf(db: Db, personId: string) {
  return {
    wishes: await db
      .selectFrom("pair_wish")
      .leftJoin("account as helper", "helper.id", "pair_wish.handled_by")
      .select([
        "pair_id as pairId",
        "what",
        "words",
        "wished_at as wishedAt",
        "taken_back_at as takenBackAt",
        "handled_at as takenUpAt",
        "helper.name as takenUpBy",
      ])
      .where("person_id", "=", personId)
      .execute(),
    farewells: await db
      .selectFrom("farewell")
      .leftJoin("account as teller", "teller.id", "farewell.told_to")
      .leftJoin("account as helper", "helper.id", "farewell.handled_by")
      .select([
        "pair_id as pairId",
        "sent_at as askedAt",
        "answered_at as answeredAt",
        "face",
        "more_people as morePeople",
        "more_at_home as moreAtHome",
        "next",
        "words",
        "told_on as toldOn",
        "teller.name as toldTo",
        "handled_at as takenUpAt",
        "helper.name as takenUpBy",
      ])
      .where("person_id", "=", personId)
      .execute(),
    firstAnswers: await db
      .selectFrom("first_answer")
      .select(["pair_id as pairId", "due_on as dueOn", "sent_at as askedAt"])
      .select(["answered_at as answeredAt", "answer", "words"])
      .where("person_id", "=", personId)
      .execute(),
    firstMeetings: await firstMeetingsOf(db, personId),
    timesTicked: await timesTickedBy(db, personId),
    closingTalks: await db
      .selectFrom("closing_talk")
      .innerJoin("account", "account.id", "closing_talk.noted_by")
      .select([
        "pair_id as pairId",
        "held_on as on",
        "noted_at as notedAt",
        "account.name as notedBy",
      ])
      .where("person_id", "=", personId)
      .execute(),
  };
}

/** How the first meeting was agreed on, and when he himself had answered. */
async function firstMeetingsOf(db: Db, personId: string) {
  const rows = await hisPairs(db, personId)
    .innerJoin("first_meeting as first", "first.pair_id", "pair.id")
    .innerJoin("account", "account.id", "first.offered_by")
    .select([
      "pair.id as pairId",
      "pair.participant_id as participantId",
      "first.round",
      "first.offered_at as offeredAt",
      "account.name as offeredBy",
      "first.place_name as place",
      "first.participant_answered_at as participantAt",
      "first.support_person_answered_at as supportPersonAt",
      "first.participant_reminded_at as participantRemindedAt",
      "first.support_person_reminded_at as supportPersonRemindedAt",
      "first.fixed_at as fixedAt",
      "first.cancelled_at as cancelledAt",
    ])
    .execute();
  return rows.map((row) => {
    const { participantId, participantAt, supportPersonAt, ...rest } = row;
    const { participantRemindedAt, supportPersonRemindedAt, ...first } = rest;
    return participantId === personId
      ? { ...first, answeredAt: participantAt, remindedAt: participantRemindedAt }
      : { ...first, answeredAt: supportPersonAt, remindedAt: supportPersonRemindedAt };
  });
}

/** The times that were offered for a first meeting, and whether they suited him: not whom else. */
async function timesTickedBy(db: Db, personId: string) {
  const times = await hisPairs(db, personId)
    .innerJoin("first_meeting_time as time", "time.pair_id", "pair.id")
    .select([
      "pair.id as pairId",
      "pair.participant_id as participantId",
      "time.starts_at as startsAt",
      "time.participant_ticked_at as participant",
      "time.support_person_ticked_at as supportPerson",
    ])
    .orderBy("time.starts_at")
    .execute();
  return times.map(({ pairId, participantId, startsAt, participant, supportPerson }) => {
    const tickedAt = participantId === personId ? participant : supportPerson;
    return { pairId, startsAt, tickedAt, suits: tickedAt !== null };
  });
}

/** What the two wanted to reach, in their own words. */
export async function goalsIn(db: Db, pairIds: string[]) {
  if (pairIds.length === 0) return [];
  return db
    .selectFrom("pair_goal")
    .select([
      "pair_id as pairId",
      "text",
      "how_far as howFar",
      "set_at as setAt",
      "set_by as setBy",
      "changed_at as changedAt",
    ])
    .where("pair_id", "in", pairIds)
    .orderBy("set_at")
    .execute();
}

/** Every change of his pairs, with the day that it is about; whom else it names is left out. */
export async function historyOf(db: Db, pairIds: string[]) {
  if (pairIds.length === 0) return [];
  const rows = await db
    .selectFrom("pair_event")
    .select(["pair_id as pairId", "what", "detail"])
    .select(["happened_at as at", "happened_by as doneBy"])
    .where("pair_id", "in", pairIds)
    .orderBy("happened_at")
    .execute();
  return rows.map(({ detail, ...row }) => ({
    ...row,
    detail: detail && /^\d{4}-\d\d-\d\d/.test(detail) ? detail : null,
  }));
}

function hisPairs(db: Db, personId: string) {
  return db
    .selectFrom("pair")
    .where((eb) =>
      eb.or([
        eb("pair.participant_id", "=", personId),
        eb("pair.support_person_id", "=", personId),
      ]),
    );
}
