import { beforeEach, describe, expect, test } from "vitest";
import { addHours, addMonths, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { forgetOldLetters } from "#app/domain/messages/forgetting.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { logMeeting } from "#app/domain/pairs/meetings.server.ts";
import { notePair } from "#app/domain/pairs/notes.server.ts";
import { addNoteOnPerson } from "#app/domain/pairs/person-notes.server.ts";
import { moveAlong } from "#app/domain/people/lifecycle.server.ts";
import {
  forgetMenOfPairs,
  forgetPairs,
  forgetWhatIsDue,
  forgetWithdrawnMen,
} from "#app/domain/privacy/retention.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { buildPair } from "#tests/support/pairs.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const LEFT_ON = "2026-03-15" as Day;
const noonOf = (day: Day) => helsinkiInstant(day, "12:00");
const monthsLater = (months: number, day = LEFT_ON) => noonOf(addMonths(day, months));

let db: Db;
beforeEach(async () => {
  db = await freshDatabase();
});

const personOf = (id: string) =>
  db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("a man who withdrew without ever having had a pair", () => {
  async function withdrawn() {
    const man = await buildParticipant(db, { at: noonOf(LEFT_ON), name: "Yusuf" });
    const by = await buildCoordinator(db);
    const step = { by, roleId: man.roleId, on: LEFT_ON, at: noonOf(LEFT_ON) };
    await moveAlong(db, { ...step, to: "moved_on" });
    return man;
  }

  test("is forgotten after six months, to the day", async () => {
    const { personId, accountId } = await withdrawn();
    expect(await forgetWithdrawnMen(db, addHours(monthsLater(6), -24))).toBe(0);
    expect(await forgetWithdrawnMen(db, monthsLater(6))).toBe(1);
    expect(await personOf(personId)).toMatchObject({
      name: "–",
      email: null,
      search: "",
      account_id: null,
      forgotten_on: "2026-09-15",
      municipality_code: "091",
    });
    const account = await db
      .selectFrom("account")
      .select(["email", "closed_at"])
      .where("id", "=", accountId)
      .executeTakeFirstOrThrow();
    expect(account.email).toBeNull();
    expect(account.closed_at).not.toBeNull();
    expect(await forgetWithdrawnMen(db, monthsLater(7))).toBe(0);
  });

  test("is kept while he is only waiting, however long", async () => {
    await buildParticipant(db, { at: noonOf(LEFT_ON) });
    expect(await forgetWithdrawnMen(db, monthsLater(36))).toBe(0);
  });

  test("is kept while another role of his is open", async () => {
    const { personId } = await withdrawn();
    await db
      .insertInto("role")
      .values({
        id: "support",
        person_id: personId,
        kind: "support_person",
        stage: "applied",
        stage_on: LEFT_ON,
        started_on: LEFT_ON,
      })
      .execute();
    expect(await forgetWithdrawnMen(db, monthsLater(12))).toBe(0);
  });
});

describe("a pair that has ended", () => {
  const STARTED_ON = "2025-09-01" as Day;
  async function ended() {
    const pair = await buildPair(db, { on: STARTED_ON });
    const { pairId, by, participant } = pair;
    const at = noonOf(LEFT_ON);
    const metOn = "2025-09-10" as Day;
    const met = { metOn, minutes: 60, what: "talk", place: "Kahvila Ali" } as const;
    await logMeeting(db, { by: participant, pairId, ...met, at: noonOf(metOn) });
    const note = { by, on: LEFT_ON, at };
    await notePair(db, { ...note, pairId, text: "Kaikki hyvin." });
    await addNoteOnPerson(db, { ...note, personId: participant.personId, text: "Soita." });
    await endPair(db, { by, pairId, on: LEFT_ON, reason: "goals_reached", at });
    return pair;
  }

  test("loses its notes and places after twelve months, and keeps its meetings", async () => {
    const { pairId } = await ended();
    await forgetPairs(db, addHours(monthsLater(12), -24));
    expect(await db.selectFrom("note").select("id").execute()).toHaveLength(2);
    await forgetPairs(db, monthsLater(12));
    const notes = await db.selectFrom("note").select("pair_id").execute();
    expect(notes).toEqual([{ pair_id: null }]);
    const meetings = await db
      .selectFrom("meeting")
      .select(["pair_id", "minutes", "place"])
      .execute();
    expect(meetings).toEqual([{ pair_id: pairId, minutes: 60, place: null }]);
  });

  test("is followed by the man who left after it, not by the one who stayed", async () => {
    const { participant, supportPerson, by } = await ended();
    const role = await db
      .selectFrom("role")
      .select("id")
      .where("person_id", "=", participant.personId)
      .executeTakeFirstOrThrow();
    const at = noonOf(LEFT_ON);
    await moveAlong(db, { by, roleId: role.id, to: "moved_on", on: LEFT_ON, at });
    expect(await forgetWithdrawnMen(db, monthsLater(24))).toBe(0);
    expect(await forgetMenOfPairs(db, addHours(monthsLater(12), -24))).toBe(0);
    expect(await forgetMenOfPairs(db, monthsLater(12))).toBe(1);
    expect((await personOf(participant.personId)).name).toBe("–");
    expect((await personOf(supportPerson.personId)).name).toBe("Pekka");
    expect(await db.selectFrom("note").select("id").execute()).toEqual([]);
    const pairs = await db.selectFrom("pair").select(["started_on", "ended_on"]).execute();
    expect(pairs).toEqual([{ started_on: STARTED_ON, ended_on: LEFT_ON }]);
  });
});

test("a sign-up to an event is a number thirty days after it", async () => {
  const at = noonOf(LEFT_ON);
  const { eventId } = await buildEvent(db, { at });
  await signUp(db, { eventId, name: "Ali", contact: someContact(), language: "ar", at });
  await forgetWhatIsDue(db, addHours(at, 24 * 31));
  expect((await db.selectFrom("sign_up").select("name").executeTakeFirstOrThrow()).name).toBe(
    "Ali",
  );
  await forgetWhatIsDue(db, addHours(at, 24 * 33));
  const row = await db.selectFrom("sign_up").selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ name: "–", email: null, phone: null });
});

test("letters go thirty days after they were sent or withdrawn; what waits stays", async () => {
  const at = noonOf(LEFT_ON);
  const letter = (id: string, sent: Instant | null) => ({
    id,
    kind: "man_left",
    channel: "mail" as const,
    recipient: "kaisa@example.org",
    language: "fi",
    facts: "{}",
    dedupe_key: id,
    created_at: at,
    due_at: at,
    next_try_at: at,
    sent_at: sent,
  });
  await db
    .insertInto("message")
    .values([letter("waiting", null), letter("sent", at)])
    .execute();
  await forgetOldLetters(db, addHours(at, 24 * 30));
  expect(await db.selectFrom("message").select("id").execute()).toHaveLength(2);
  await forgetOldLetters(db, addHours(at, 24 * 30 + 1));
  expect(await db.selectFrom("message").select("id").execute()).toEqual([{ id: "waiting" }]);
});
