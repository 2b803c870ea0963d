import type { Db } from "#db/open.ts";

/** What the office has written about him, by whom and after what. */
export function notesInMyData(db: Db, personId: string) {
  return db
    .selectFrom("note")
    .innerJoin("account", "account.id", "note.noted_by")
    .select([
      "note.noted_on as on",
      "note.noted_at as at",
      "note.kind",
      "note.text",
      "account.name as by",
    ])
    .where("note.person_id", "=", personId)
    .orderBy("note.noted_on")
    .execute();
}

/** Until when the office has put off to come back to him, and why. */
export function putOffInMyData(db: Db, personId: string) {
  return db
    .selectFrom("snooze")
    .innerJoin("account", "account.id", "snooze.snoozed_by")
    .select([
      "snooze.snoozed_at as at",
      "snooze.until_on as untilOn",
      "snooze.reason",
      "snooze.covers",
      "snooze.woken_at as takenUpAt",
      "account.name as by",
    ])
    .where("snooze.person_id", "=", personId)
    .orderBy("snooze.snoozed_at")
    .execute();
}
