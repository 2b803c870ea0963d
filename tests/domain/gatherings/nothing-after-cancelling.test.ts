import { beforeEach, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, addMinutes, clockOf, dayOf, type Instant } from "#app/domain/day.ts";
import { takeOffList } from "#app/domain/gatherings/attendance.server.ts";
import { cancelEvent, moveEvent } from "#app/domain/gatherings/dates.server.ts";
import { tellEveryone } from "#app/domain/gatherings/news.server.ts";
import { remindOfDates } from "#app/domain/gatherings/reminders.server.ts";
import { cancelSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, phoneContact } from "#tests/support/gatherings.ts";

/** A Thursday at noon in Helsinki; the date is on the day after. Nothing of it has gone out yet. */
const AT = "2026-11-26T10:00:00Z" as Instant;
const BEGINS = addHours(AT, 30);
const NEW = addHours(BEGINS, 1);

let db: Db;
let by: Coordinator;
let eventId: string;
let man: Awaited<ReturnType<typeof signUp>>;
let friend: Awaited<ReturnType<typeof signUp>>;
beforeEach(async () => {
  db = await freshDatabase();
  ({ eventId, by } = await buildEvent(db, { at: addHours(AT, -24), startsAt: BEGINS }));
  const facts = { eventId, language: "so" as const, at: addMinutes(AT, -30) };
  man = await signUp(db, { ...facts, name: "Ali", contact: phoneContact("+358401234567") });
  friend = await signUp(db, { ...facts, name: "Omar", contact: phoneContact("+358401234568") });
  await remindOfDates(db, AT);
  await tellEveryone(db, { by, eventId, texts: [{ language: "fi", text: "Ota pyyhe." }], at: AT });
  const to = { day: dayOf(NEW), starts: clockOf(NEW), ends: clockOf(addHours(NEW, 1)) };
  await moveEvent(db, { by, eventId, ...to, at: AT });
});

const waiting = async (token = man.token) => {
  const rows = await db
    .selectFrom("message")
    .select("kind")
    .where("link", "=", `/sign-ups/${token}`)
    .where("dropped_at", "is", null)
    .orderBy("kind")
    .execute();
  return rows.map(({ kind }) => kind);
};
const ALL = ["event_moved", "event_news", "sign_up_confirmation"];

test("until then he gets everything", async () => {
  expect(await waiting()).toEqual(ALL);
});

test.each<[string, () => Promise<unknown>]>([
  ["he cancels", () => cancelSignUp(db, { token: man.token as string, at: AT })],
  [
    "the office takes him off",
    () => takeOffList(db, { by, eventId, signUpId: man.signUpId, at: AT }),
  ],
])("nothing goes out any more when %s, and his friend gets his letters", async (_, stops) => {
  await stops();
  expect(await waiting()).toEqual([]);
  expect(await waiting(friend.token)).toEqual(ALL);
});

test("of a date that is called off only that goes out", async () => {
  await cancelEvent(db, { by, eventId, at: AT });
  expect(await waiting()).toEqual(["event_cancelled"]);
});
