import { beforeEach, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, addMinutes, type Instant } from "#app/domain/day.ts";
import { markAttended, takeOffList } from "#app/domain/gatherings/attendance.server.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { faceByLink, facesFor, sayHowItWas } from "#app/domain/gatherings/face-answers.server.ts";
import { askHowItWas } from "#app/domain/gatherings/faces.server.ts";
import { forgetSignUps } from "#app/domain/gatherings/forgetting.server.ts";
import { cancelSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, someContact } from "#tests/support/gatherings.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const STARTS = "2026-11-24T15:00:00Z" as Instant;
const ENDS = addHours(STARTS, 2);
const BEFORE = addHours(STARTS, -24);
const DUE = addMinutes(ENDS, 15);

let db: Db;
let by: Coordinator;
let eventId: string;
let gatheringId: string;
beforeEach(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
  ({ eventId, gatheringId } = await buildEvent(db, { by, at: BEFORE, startsAt: STARTS }));
});

const comes = (name: string, language: "fi" | "ar" = "fi") =>
  signUp(db, { eventId, name, contact: someContact(), language, at: BEFORE });
const seen = (signUpId: string) => markAttended(db, { by, eventId, signUpId, at: STARTS });
const letters = () =>
  db
    .selectFrom("message")
    .select(["language", "link", "expires_at as expiresAt", "dropped_at as droppedAt"])
    .where("kind", "=", "event_face")
    .orderBy("language")
    .execute();
const tokens = async () =>
  (await db.selectFrom("event_face").select("token").execute()).map(({ token }) => token);

test("a quarter of an hour after the end those who came are asked once, each in his language", async () => {
  const [ali, omar] = [await comes("Ali", "ar"), await comes("Omar")];
  await comes("Absent");
  for (const { signUpId } of [ali, omar]) await seen(signUpId);
  expect(await askHowItWas(db, addMinutes(ENDS, 14))).toBe(0);
  const both = await Promise.all([askHowItWas(db, DUE), askHowItWas(db, DUE)]);
  expect(both.sort()).toEqual([0, 2]);
  expect(await askHowItWas(db, addHours(DUE, 1))).toBe(0);
  expect((await letters()).map(({ language, expiresAt }) => [language, expiresAt])).toEqual([
    ["ar", addHours(ENDS, 48)],
    ["fi", addHours(ENDS, 48)],
  ]);
  // Letters are forgotten after thirty days; that he was asked is a fact of its own.
  await db.deleteFrom("message").execute();
  expect(await askHowItWas(db, addHours(DUE, 2))).toBe(0);
});

test("where attendance was not taken everyone on the list is asked, but nobody who cancelled", async () => {
  await comes("Ali");
  const omar = await comes("Omar");
  await cancelSignUp(db, { token: omar.token ?? "", at: BEFORE });
  expect(await askHowItWas(db, addHours(DUE, 40))).toBe(1);
});

test("a stale question is not sent, and none about a date that was called off", async () => {
  await comes("Ali");
  expect(await askHowItWas(db, addHours(ENDS, 48))).toBe(0);
  await cancelEvent(db, { by, eventId, at: BEFORE });
  expect(await askHowItWas(db, DUE)).toBe(0);
});

test("who is taken off the list is not told any more, and his link is closed", async () => {
  const { signUpId } = await comes("Ali");
  await askHowItWas(db, DUE);
  const [token = ""] = await tokens();
  await takeOffList(db, { by, eventId, signUpId, at: DUE });
  expect((await letters())[0]?.droppedAt).toBe(DUE);
  const page = await faceByLink(db, { token, language: "fi", at: DUE });
  expect(page.isClosed).toBe(true);
  const late = sayHowItWas(db, { token, face: 5, words: null, at: DUE });
  await expect(late).rejects.toThrow(NotFound);
});

test("pressing twice is one answer, the latest holds for a week, and the office sees no name", async () => {
  await comes("Ali");
  await askHowItWas(db, DUE);
  const [token = ""] = await tokens();
  const say = (face: number, words: string | null, at = DUE) =>
    sayHowItWas(db, { token, face, words, at });
  await Promise.all([say(2, null), say(2, null)]);
  await say(5, "Oikein hyvä 🙂");
  await expect(say(1, null, addHours(ENDS, 7 * 24))).rejects.toThrow(NotFound);
  for (const of of [{ eventId }, { gatheringId }]) {
    const faces = await facesFor(db, { by, ...of });
    expect(faces).toMatchObject({ answers: 1, words: ["Oikein hyvä 🙂"] });
    expect(faces.faces[0]).toEqual({ face: "5", count: 1 });
    expect(JSON.stringify(faces)).not.toContain("Ali");
  }
  const man = facesFor(db, { by: { ...by, officeRole: null } as never, eventId });
  await expect(man).rejects.toThrow(NotFound);
});

test("thirty days later the face is a number: no words, no link, no man", async () => {
  await comes("Ali");
  await comes("Omar");
  await askHowItWas(db, DUE);
  const [token = ""] = await tokens();
  await sayHowItWas(db, { token, face: 4, words: "Kiva", at: DUE });
  await forgetSignUps(db, { at: addHours(ENDS, 31 * 24) });
  const rows = await db.selectFrom("event_face").selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ sign_up_id: null, words: null, face: 4 });
  expect(rows[0]?.token).not.toBe(token);
});
