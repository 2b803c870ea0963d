import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, type Instant } from "#app/domain/day.ts";
import { markAttended } from "#app/domain/gatherings/attendance.server.ts";
import { forgetSignUps } from "#app/domain/gatherings/forgetting.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { noteApplication } from "#app/domain/sources/applications.server.ts";
import { followSources } from "#app/domain/sources/following.server.ts";
import { countOpening, writeOpenings } from "#app/domain/sources/openings.server.ts";
import { sourceChains } from "#app/domain/sources/screens.server.ts";
import { sourceIn, sparing } from "#app/domain/sources/source.ts";
import {
  addSource,
  codeFor,
  renameSource,
  retireSource,
} from "#app/domain/sources/sources.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, buildGathering, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;

test("a name becomes a code that stands in a link", () => {
  expect(codeFor("Kallion kirjasto, 2. kerros")).toBe("kallion-kirjasto-2-kerros");
  expect(codeFor("Åbo Ödla")).toBe("abo-odla");
  expect(codeFor("مسجد")).toMatch(/^s-\w{6}$/);
  expect(["kallio", "A", "a b", "", "x".repeat(60), null].map(sourceIn)).toEqual([
    "kallio",
    ...Array(5).fill(null),
  ]);
});

test("a number that could point at one man is not shown", () => {
  expect([0, 1, 4, 5, 60].map(sparing)).toEqual([0, null, null, 5, 60]);
});

describe("a source", () => {
  let db: Db;
  let by: Coordinator;
  beforeEach(async () => {
    db = await freshDatabase();
    by = await buildCoordinator(db);
  });
  const chainOf = async (code: string, year?: number) =>
    (await sourceChains(db, { by, year: year ?? null, at: AT })).sources.find(
      (source) => source.code === code,
    );

  test("is made once, and never under a name that is built in", async () => {
    expect(await addSource(db, { by, name: "Kallion kirjasto", kind: "poster" })).toBe(
      "kallion-kirjasto",
    );
    const again = addSource(db, { by, name: "kallion  kirjasto!", kind: "partner" });
    await expect(again).rejects.toMatchObject({ code: "source_exists", field: "name" });
    await expect(addSource(db, { by, name: "Poster", kind: "poster" })).rejects.toMatchObject({
      code: "source_exists",
    });
  });

  test("counts how often it was opened, by day, and forgets codes that nobody made", async () => {
    await addSource(db, { by, name: "Kallio", kind: "poster" });
    for (const code of ["kallio", "kallio", "poster", "made-up"]) countOpening(code);
    await writeOpenings(db, AT);
    countOpening("kallio");
    await writeOpenings(db, AT);
    await writeOpenings(db, AT);
    expect(await db.selectFrom("source_opening").selectAll().orderBy("code").execute()).toEqual([
      { code: "kallio", day: "2026-11-24", openings: 3 },
      { code: "poster", day: "2026-11-24", openings: 1 },
    ]);
    expect(await chainOf("kallio")).toMatchObject({ opened: 3, signedUp: 0, again: 0 });
    expect(await chainOf("kallio", 2025)).toMatchObject({ opened: 0 });
  });

  test("is renamed; retired, it keeps what it counted and counts nothing more; unused, it goes", async () => {
    const code = await addSource(db, { by, name: "Kallio", kind: "poster" });
    await renameSource(db, { by, code, name: "Kallion uusi seinä" });
    countOpening(code);
    await writeOpenings(db, AT);
    await retireSource(db, { by, code, at: AT });
    countOpening(code);
    await writeOpenings(db, AT);
    const { eventId } = await buildEvent(db, { by, at: AT });
    const man = { name: "Ali", contact: someContact(), language: "fi" as const, at: AT };
    await signUp(db, { ...man, eventId, source: code });
    expect(await chainOf(code)).toMatchObject({
      name: "Kallion uusi seinä",
      retiredAt: AT,
      opened: 1,
      signedUp: 0,
    });
    const unused = await addSource(db, { by, name: "Tyhjä", kind: "other" });
    await retireSource(db, { by, code: unused });
    expect(await chainOf(unused)).toBeUndefined();
    const man2 = { ...by, officeRole: null } as never;
    await expect(retireSource(db, { by: man2, code })).rejects.toMatchObject({ name: "NotFound" });
  });

  test("leads to both doors, and a man who signed up first is counted once", async () => {
    const code = await addSource(db, { by, name: "Kallio", kind: "poster" });
    const { eventId } = await buildEvent(db, { by, at: AT });
    for (let turn = 0; turn < 5; turn++) {
      const contact = someContact();
      const man = { name: "Ali", contact, language: "fi" as const, at: AT };
      await signUp(db, { ...man, eventId, source: code });
      const { personId } = await buildParticipant(db, { by, email: contact.email, at: AT });
      await noteApplication(db, { personId, code, door: "join", at: AT });
    }
    const { personId } = await buildParticipant(db, { by, at: AT });
    await noteApplication(db, { personId, code: "unknown", door: "volunteer", at: AT });
    await followSources(db);
    expect(await chainOf(code)).toMatchObject({ wants: 5, offers: 0 });
  });

  test("counts a man once: in a series, with friends, and when he misses the first date", async () => {
    const code = await addSource(db, { by, name: "Kallio", kind: "poster" });
    const series = { by, at: AT, enrolment: "whole_series" as const };
    const gatheringId = await buildGathering(db, series);
    const dates: string[] = [];
    for (const hours of [2, 26, 50]) {
      const startsAt = addHours(AT, hours);
      dates.push((await buildEvent(db, { by, at: AT, gatheringId, startsAt })).eventId);
    }
    const [eventId, second, third] = dates as [string, string, string];
    const man = {
      name: "Ali",
      contact: someContact(),
      friends: 2,
      language: "so" as const,
      at: AT,
    };
    await signUp(db, { ...man, eventId, source: code });
    expect(await chainOf(code)).toMatchObject({ signedUp: 1, came: 0 });
    await comes(second, addHours(AT, 27));
    expect(await followSources(db)).toBe(1);
    expect(await chainOf(code)).toMatchObject({ signedUp: 1, came: 1, again: 0 });
    await comes(third, addHours(AT, 51));
    await followSources(db);
    await buildEvent(db, { by, at: AT, gatheringId, startsAt: addHours(AT, 80) });
    await forgetSignUps(db, { at: addHours(AT, 24 * 60) });
    expect(await chainOf(code)).toMatchObject({ signedUp: 1, came: 1, again: null });
  });

  async function comes(eventId: string, at: Instant) {
    const { id: signUpId } = await db
      .selectFrom("sign_up")
      .select("id")
      .where("event_id", "=", eventId)
      .executeTakeFirstOrThrow();
    await markAttended(db, { by, eventId, signUpId, at });
  }

  test("leads from the link to men who come again and who want a support person, also after names are forgotten", async () => {
    await addSource(db, { by, name: "Kallio", kind: "poster" });
    const made = { by, at: AT };
    const first = await buildEvent(db, { ...made, startsAt: addHours(AT, 2) });
    const second = await buildEvent(db, { ...made, startsAt: addHours(AT, 48) });
    const men = Array.from({ length: 6 }, () => someContact());
    const [wishes] = men;
    for (const [position, contact] of men.entries()) {
      const man = { name: `Mies ${position}`, contact, language: "fi" as const, at: AT };
      const { signUpId } = await signUp(db, { ...man, eventId: first.eventId, source: "kallio" });
      const at = addHours(AT, 3);
      await markAttended(db, { by, eventId: first.eventId, signUpId, at });
      const next = await signUp(db, { ...man, eventId: second.eventId });
      if (position === 0) continue;
      const later = addHours(AT, 49);
      const seen = { by, eventId: second.eventId, signUpId: next.signUpId, at: later };
      await markAttended(db, seen);
    }
    await buildParticipant(db, { by, email: wishes?.email ?? null, at: addHours(AT, 60) });
    expect(await followSources(db)).toBe(6);
    expect(await followSources(db)).toBe(0);
    await forgetSignUps(db, { at: addHours(AT, 24 * 60) });
    expect(await chainOf("kallio")).toMatchObject({ signedUp: 6, came: 6, again: 5, wants: null });
    expect(await chainOf("shared")).toMatchObject({ signedUp: 0 });
  });
});
