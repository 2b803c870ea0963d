import { beforeEach, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, type Instant } from "#app/domain/day.ts";
import { markAttended } from "#app/domain/gatherings/attendance.server.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { newsReaders, tellEveryone } from "#app/domain/gatherings/news.server.ts";
import { seriesSums } from "#app/domain/gatherings/series-sums.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { weekForOffice } from "#app/domain/gatherings/week.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { buildCoordinator } from "#tests/support/world.ts";

/** A Tuesday. */
const AT = "2026-11-24T12:00:00Z" as Instant;

let db: Db;
let by: Coordinator;
let eventId: string;
let gatheringId: string;
beforeEach(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
  ({ eventId, gatheringId } = await buildEvent(db, {
    by,
    at: AT,
    startsAt: addHours(AT, 24),
    capacity: 8,
  }));
});

const comes = (name: string, language: Language, friends = 0) =>
  signUp(db, { eventId, name, contact: someContact(), language, friends, at: AT });
const texts = [
  { language: "fi", text: "Ota lämpimät vaatteet." },
  { language: "en", text: "Dress warmly." },
];
const tell = (what = texts) => tellEveryone(db, { by, eventId, texts: what, at: AT });
const letters = async () =>
  (
    await db
      .selectFrom("message")
      .select(["language", "facts"])
      .where("kind", "=", "event_news")
      .orderBy("language")
      .execute()
  ).map(({ language, facts }) => [language, JSON.parse(facts).text]);

test("everyone who comes gets it in his language or the best that there is, once", async () => {
  await comes("Ali", "ar");
  await comes("Pekka", "fi");
  await comes("Selko", "fi-simple");
  await db
    .insertInto("sign_up")
    .values({
      id: "x",
      event_id: eventId,
      name: "Ilman yhteystietoa",
      contact_key: "nobody x",
      language: "fi",
      token: "x".repeat(22),
      created_at: AT,
    })
    .execute();
  expect(await tell()).toBe(3);
  await tell();
  expect(await letters()).toEqual([
    ["ar", "Dress warmly."],
    ["fi", "Ota lämpimät vaatteet."],
    ["fi-simple", "Ota lämpimät vaatteet."],
  ]);
  await tell([{ language: "fi", text: "Tavataan pihalla." }]);
  expect(await letters()).toHaveLength(6);
});

test("says beforehand who reads what", async () => {
  await comes("Ali", "ar");
  const { count, languages } = await newsReaders(db, { by, eventId });
  expect(count).toBe(1);
  expect(languages).toContainEqual({ language: "ar", count: 1, otherwise: ["en", "fi"] });
});

test("nothing is sent without words, or about what is over or cancelled", async () => {
  await expect(tell([])).rejects.toMatchObject({ code: "news_empty" });
  const late = tellEveryone(db, { by, eventId, texts, at: addHours(AT, 48) });
  await expect(late).rejects.toMatchObject({ code: "event_over" });
  await cancelEvent(db, { by, eventId, at: AT });
  await expect(tell()).rejects.toMatchObject({ code: "event_cancelled" });
});

test("the week shows all dates from Monday to Sunday, in heads", async () => {
  const later = addHours(AT, 24 * 7);
  await buildEvent(db, { by, at: AT, startsAt: later });
  const { signUpId } = await comes("Ali", "ar", 2);
  await comes("Pekka", "fi");
  await markAttended(db, { by, eventId, signUpId, at: addHours(AT, 24) });
  const sums = await seriesSums(db, { by, gatheringId, at: addHours(AT, 48) });
  expect(sums).toEqual({ held: 1, came: 3, average: 3 });
  const week = await weekForOffice(db, { by, language: "fi", day: null, at: AT });
  expect(week).toMatchObject({ monday: "2026-11-23", isThisWeek: true });
  expect(week.sums).toEqual({ times: 1, coming: 4, came: 3 });
  expect(week.events).toMatchObject([{ id: eventId, heads: 4, came: 3, capacity: 8 }]);
});
