import type { Man } from "#app/domain/accounts/viewer.ts";
import { addDays, now, today } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { buildEvent } from "./gatherings.ts";
import { buildMan, buildPair } from "./pairs.ts";

/** Words that stand in the database of him, one for each place where somebody may write freely. */
export const SAID = [
  "Said of myself",
  "Said of the times",
  "Said of the evening",
  "Said to the question",
  "Said about meeting",
  "Said in the check-in",
  "Said about stopping",
  "Said at the end",
  "Said after the first",
  "Said as a goal",
  "Noted about him",
  "Noted about the pair",
  "Agreed for afterwards",
  "Met at the pier",
  "By a poster",
];

/** A man of whom each table has a row; made by hand, so that one with everything exists at all. */
export async function manWithEverything(db: Db): Promise<Man> {
  const at = now();
  const on = today();
  const later = addDays(on, 9);
  const built = await buildPair(db, {
    supportPerson: await buildMan(db, "support_person", at, {
      introduction: "Said of myself",
      availabilityNote: "Said of the times",
      profession: "smith",
      specialWishes: "no alcohol",
    }),
  });
  const { pairId, by, participant: other, supportPerson } = built;
  const { accountId, personId } = supportPerson;
  const { eventId, gatheringId } = await buildEvent(db, { by });
  const office = by.accountId;
  const put = (table: string, values: Record<string, unknown>) =>
    db
      .insertInto(table as "note")
      .values(values as never)
      .execute();
  const set = (table: string, values: Record<string, unknown>, id: string) =>
    db
      .updateTable(table as "pair")
      .set(values as never)
      .where("id", "=", id)
      .execute();
  const who = { name: "Pekka", contact_key: "x", language: "fi", source: "wall" };
  const his = { person_id: personId };
  const asked = { pair_id: pairId, ...his, sent_at: at, answered_at: at };
  await put("session", {
    token_hash: "s",
    account_id: accountId,
    created_at: at,
    seen_at: at,
    expires_at: at,
  });
  await put("sign_in_card", {
    id: "c",
    account_id: accountId,
    token_hash: "c",
    pin_hash: "c",
    created_at: at,
    created_by: office,
    expires_at: at,
  });
  await put("source", { code: "wall", name: "By a poster", kind: "poster", created_at: at });
  await put("source_application", { ...his, code: "wall", door: "volunteer", applied_on: on });
  await put("talk_offer", {
    id: "t",
    ...his,
    starts_at: at,
    offered_at: at,
    offered_by: office,
    way: "place",
    place: "Oodi",
  });
  await put("signed_agreement", {
    id: "a",
    ...his,
    version: "1",
    language: "fi",
    name: "Pekka",
    signed_on: on,
    signed_at: at,
    noted_by: office,
  });
  await set("gathering", { host_id: accountId }, gatheringId);
  await put("gathering_question", {
    id: "q",
    gathering_id: gatheringId,
    number: 1,
    kind: "words",
    created_at: at,
  });
  await put("gathering_question_text", {
    question_id: "q",
    language: "en",
    question: "What?",
    why: "So.",
  });
  await put("helper_wish", {
    event_id: eventId,
    task: "coffee",
    wanted: 1,
    asked_at: at,
    asked_by: office,
  });
  await put("series_sign_up", {
    id: "r",
    gathering_id: gatheringId,
    ...his,
    ...who,
    token: "r",
    created_at: at,
  });
  await put("sign_up", {
    id: "u",
    event_id: eventId,
    ...his,
    ...who,
    token: "u",
    created_at: at,
    helps_since: at,
  });
  await put("waiting", {
    id: "w",
    event_id: eventId,
    number: 1,
    ...his,
    ...who,
    contact_key: "y",
    token: "w",
    waiting_since: at,
  });
  await put("event_face", {
    id: "f",
    event_id: eventId,
    sign_up_id: "u",
    token: "f",
    asked_at: at,
    open_until: at,
    answered_at: at,
    face: 4,
    words: "Said of the evening",
  });
  await put("gathering_answer", {
    id: "g",
    question_id: "q",
    sign_up_id: "u",
    answer: "Said to the question",
  });
  await put("plan_decision", {
    id: "p",
    what: "apart",
    participant_id: other.personId,
    support_person_id: personId,
    reason: "asked_for_it",
    until_on: later,
    decided_at: at,
    decided_by: office,
  });
  await put("set_aside", { ...his, until_on: later, set_at: at, set_by: office });
  await put("shown_man", {
    id: "s",
    ...his,
    other_id: other.personId,
    side: "support_person",
    shown_at: at,
    answer: "not_now",
    answered_at: at,
    words: "Said about meeting",
  });
  await put("meeting", {
    id: "m",
    pair_id: pairId,
    met_on: on,
    minutes: 60,
    what: "walk",
    place: "Met at the pier",
    logged_by: accountId,
    logged_at: at,
  });
  await put("note", {
    id: "n",
    ...his,
    noted_on: on,
    kind: "call",
    text: "Noted about him",
    noted_by: office,
    noted_at: at,
  });
  await put("note", {
    id: "o",
    pair_id: pairId,
    noted_on: on,
    kind: "met",
    text: "Noted about the pair",
    noted_by: office,
    noted_at: at,
  });
  await put("pair_event", {
    id: "e",
    pair_id: pairId,
    what: "paused",
    detail: later,
    happened_at: at,
    happened_by: office,
  });
  await put("pair_goal", {
    id: "g",
    pair_id: pairId,
    text: "Said as a goal",
    how_far: "not_yet",
    set_at: at,
    set_by: accountId,
    changed_at: at,
    changed_by: accountId,
  });
  await put("pair_wish", {
    id: "w",
    pair_id: pairId,
    ...his,
    what: "stop",
    words: "Said about stopping",
    wished_at: at,
  });
  await put("closing_talk", {
    pair_id: pairId,
    ...his,
    held_on: on,
    noted_at: at,
    noted_by: office,
  });
  await put("check_in", {
    id: "i",
    ...asked,
    due_on: on,
    talk: 1,
    token: "i",
    face: 3,
    words: "Said in the check-in",
  });
  await put("voice", {
    check_in_id: "i",
    recorded_at: at,
    type: "audio/webm",
    bytes: Buffer.from("x"),
  });
  await put("farewell", { id: "b", ...asked, token: "b", face: 5, words: "Said at the end" });
  await put("first_answer", {
    id: "h",
    ...asked,
    due_on: on,
    token: "h",
    answer: "go_on",
    words: "Said after the first",
  });
  await put("first_meeting", {
    pair_id: pairId,
    participant_token: "k",
    support_person_token: "l",
    round: 1,
    offered_at: at,
    offered_by: office,
  });
  await put("first_meeting_time", { id: "j", pair_id: pairId, starts_at: at });
  await set("pair", { contact_after: "yes", contact_how: "Agreed for afterwards" }, pairId);
  await put("round", {
    id: "r",
    apply_from: on,
    apply_until: on,
    starts_on: later,
    ends_on: addDays(on, 90),
    pairs_most: 5,
    pair_kind: "work",
    created_at: at,
    created_by: office,
  });
  await put("round_text", { round_id: "r", language: "en", title: "A round", summary: "Together" });
  await put("round_application", {
    id: "a",
    round_id: "r",
    ...his,
    side: "support_person",
    field: "construction",
    goal: "work_life",
    evenings: "2",
    applied_at: at,
    applied_by: accountId,
  });
  await put("unwanted_letters", {
    who: `person ${personId}`,
    letter_group: "reminders",
    since: at,
  });
  const { email: contact } = await db
    .selectFrom("person")
    .select("email")
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  await put("unreachable_contact", { contact, noted_at: at, how: "refused" });
  await put("referral", {
    id: "r",
    ...his,
    service: "fathers",
    referred_on: on,
    referred_by: office,
    noted_at: at,
  });
  await put("snooze", {
    id: "s",
    row_key: personId,
    ...his,
    covers: "[]",
    reason: "call_later",
    snoozed_at: at,
    snoozed_by: office,
    until_on: later,
  });
  await put("audit_entry", {
    id: "n",
    happened_at: at,
    account_id: office,
    ...his,
    what: "never_match_added",
  });
  await db.updateTable("role").set({ trained_on: on }).where("person_id", "=", personId).execute();
  return supportPerson;
}
