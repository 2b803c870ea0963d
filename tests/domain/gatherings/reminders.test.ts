import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, addMinutes, clockOf, dayOf, type Instant } from "#app/domain/day.ts";
import { takeOffList } from "#app/domain/gatherings/attendance.server.ts";
import { cancelEvent, moveEvent } from "#app/domain/gatherings/dates.server.ts";
import { remindOfDates } from "#app/domain/gatherings/reminders.server.ts";
import { reminderDueAt } from "#app/domain/gatherings/reminding.ts";
import {
  cancelSignUp,
  wantNoReminder,
  wantReminder,
} from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, phoneContact, someContact } from "#tests/support/gatherings.ts";

/** Tuesday noon UTC; the date is on Friday at 17.30 in Helsinki. */
const AT = "2026-11-24T12:00:00Z" as Instant;
const BEGINS = "2026-11-27T15:30:00Z" as Instant;
/** Thursday at noon in Helsinki. */
const DUE = "2026-11-26T10:00:00Z" as Instant;

let db: Db;
let by: Coordinator;
let eventId: string;
let signUpId: string;
let token: string;
beforeEach(async () => {
  db = await freshDatabase();
  ({ eventId, by } = await buildEvent(db, { at: AT, startsAt: BEGINS }));
  const made = await signUp(db, { ...facts(), contact: phoneContact("+358401234567") });
  signUpId = made.signUpId;
  token = made.token as string;
});

const facts = (at = AT) => ({
  eventId,
  name: "Ali",
  contact: someContact(),
  language: "ar" as const,
  at,
});
const reminders = () =>
  db
    .selectFrom("message")
    .select(["link", "language", "facts"])
    .where("kind", "=", "event_reminder")
    .where("dropped_at", "is", null)
    .execute();
const moveTo = (startsAt: Instant, at: Instant) =>
  moveEvent(db, {
    by,
    eventId,
    day: dayOf(startsAt),
    starts: clockOf(startsAt),
    ends: clockOf(addHours(startsAt, 1)),
    at,
  });

describe("a reminder", () => {
  test("is due at noon of the day before in Helsinki, whatever the clocks do that night", () => {
    expect(reminderDueAt(BEGINS)).toBe(DUE);
    expect(reminderDueAt("2026-10-25T10:00:00Z" as Instant)).toBe("2026-10-24T09:00:00Z");
    expect(reminderDueAt("2027-03-28T10:00:00Z" as Instant)).toBe("2027-03-27T10:00:00Z");
  });

  test("goes out once when it is due, in his language, with his link", async () => {
    expect(await remindOfDates(db, addMinutes(DUE, -1))).toBe(0);
    expect(await remindOfDates(db, DUE)).toBe(1);
    expect(await remindOfDates(db, addMinutes(DUE, 5))).toBe(0);
    expect(await reminders()).toMatchObject([{ link: `/sign-ups/${token}`, language: "ar" }]);
  });

  test("is made good when the server did not run at noon, but not in the last two hours", async () => {
    expect(await remindOfDates(db, addHours(BEGINS, -2))).toBe(0);
    expect(await remindOfDates(db, addMinutes(addHours(BEGINS, -2), -1))).toBe(1);
  });

  test("goes to everybody, however many", async () => {
    for (let man = 0; man < 230; man++) await signUp(db, facts());
    expect(await remindOfDates(db, DUE)).toBe(231);
    expect(await reminders()).toHaveLength(231);
  });

  test("does not go to one who signed up after it was due, gave no contact, or does not want it", async () => {
    await signUp(db, facts(addHours(DUE, 1)));
    await signUp(db, { ...facts(), contact: null, by });
    await wantNoReminder(db, { token, at: AT });
    expect(await remindOfDates(db, addHours(DUE, 2))).toBe(0);
    await wantReminder(db, { token });
    expect(await remindOfDates(db, addHours(DUE, 2))).toBe(1);
    await expect(wantReminder(db, { token: "unknown" })).rejects.toThrow(NotFound);
    await expect(wantNoReminder(db, { token: "unknown" })).rejects.toThrow(NotFound);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["he has cancelled", () => cancelSignUp(db, { token, at: DUE })],
    ["the office took him off", () => takeOffList(db, { by, eventId, signUpId, at: DUE })],
    ["the date is called off", () => cancelEvent(db, { by, eventId, at: DUE })],
    ["he does not want it", () => wantNoReminder(db, { token, at: DUE })],
  ])("is neither written nor sent when %s", async (_, stops) => {
    await remindOfDates(db, DUE);
    await stops();
    expect(await reminders()).toEqual([]);
    expect(await remindOfDates(db, addHours(DUE, 1))).toBe(0);
  });

  test("of a date that has moved comes anew the day before the new one", async () => {
    await remindOfDates(db, DUE);
    await moveTo(addHours(BEGINS, 72), DUE);
    expect(await reminders()).toEqual([]);
    expect(await remindOfDates(db, DUE)).toBe(0);
    expect(await remindOfDates(db, addHours(DUE, 72))).toBe(1);
    const [letter] = await reminders();
    expect(JSON.parse(letter?.facts ?? "{}").starts).toBe(addHours(BEGINS, 72));
  });

  test("is not sent on top of the letter that a date has moved to tomorrow", async () => {
    await moveTo(addHours(AT, 20), AT);
    expect(await remindOfDates(db, addHours(AT, 1))).toBe(0);
  });
});
