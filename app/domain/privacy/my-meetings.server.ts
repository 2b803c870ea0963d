import type { Db } from "#db/open.ts";

/** The log of meetings: when, how long, what, where, and who of the two wrote it down. */
export async function meetingsOf(db: Db, pairIds: string[]) {
  if (pairIds.length === 0) return [];
  return db
    .selectFrom("meeting")
    .select([
      "pair_id as pairId",
      "met_on as on",
      "minutes",
      "what",
      "place",
      "logged_by as loggedBy",
      "logged_at as loggedAt",
      "confirmed_by as confirmedBy",
      "confirmed_at as confirmedAt",
    ])
    .where("pair_id", "in", pairIds)
    .orderBy("met_on")
    .execute();
}

/** What the office has noted about the pairs. */
export async function notesOnPairs(db: Db, pairIds: string[]) {
  if (pairIds.length === 0) return [];
  return db
    .selectFrom("note")
    .innerJoin("account", "account.id", "note.noted_by")
    .select([
      "note.pair_id as pairId",
      "note.noted_on as on",
      "note.noted_at as at",
      "note.kind",
      "note.text",
      "account.name as by",
    ])
    .where("note.pair_id", "in", pairIds)
    .orderBy("note.noted_on")
    .$narrowType<{ pairId: string }>()
    .execute();
}

/** What he himself was asked and said; what the other said is the other's. */
export function checkInsOf(db: Db, personId: string) {
  return db
    .selectFrom("check_in")
    .select((eb) => [
      "pair_id as pairId",
      "due_on as dueOn",
      "talk",
      "sent_at as askedAt",
      "reminded_at as remindedAt",
      "answered_at as answeredAt",
      "face",
      "did_meet as didMeet",
      "call_me_at as askedToCallAt",
      "words",
      "told_on as toldOn",
      "handled_at as takenUpAt",
      "heard_at as heardAt",
      eb
        .selectFrom("account")
        .select("account.name")
        .whereRef("account.id", "=", "check_in.told_to")
        .as("toldTo"),
      eb
        .selectFrom("account")
        .select("account.name")
        .whereRef("account.id", "=", "check_in.handled_by")
        .as("takenUpBy"),
      eb
        .selectFrom("account")
        .select("account.name")
        .whereRef("account.id", "=", "check_in.heard_by")
        .as("heardBy"),
      eb
        .selectFrom("voice")
        .select("voice.recorded_at")
        .whereRef("voice.check_in_id", "=", "check_in.id")
        .as("saidAloudAt"),
    ])
    .where("person_id", "=", personId)
    .orderBy("sent_at")
    .execute();
}
