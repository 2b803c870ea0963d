import { beforeEach, describe, expect, test } from "vitest";
import {
  calendarLinkOf,
  makeCalendarLink,
  stopCalendarLink,
} from "#app/domain/accounts/calendar-links.server.ts";
import { addDays, type Day, helsinkiInstant } from "#app/domain/day.ts";
import { myCalendar } from "#app/domain/feeds/my-calendar.server.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { cancelSignUp } from "#app/domain/gatherings/sign-up-link.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { endPair } from "#app/domain/pairs/lifecycle.server.ts";
import { planNextMeeting } from "#app/domain/pairs/plans.server.ts";
import { protectDetails } from "#app/domain/people/profile.server.ts";
import { deleteMyself } from "#app/domain/privacy/deletion.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { readByIcalJs, readByNodeIcal } from "#tests/support/calendars.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent } from "#tests/support/gatherings.ts";
import { buildPair } from "#tests/support/pairs.ts";

const START = "2026-10-01" as Day;
const at = (days: number, clock = "12:00") => helsinkiInstant(addDays(START, days), clock);

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
let token: string;
beforeEach(async () => {
  db = await freshDatabase();
  pair = await buildPair(db, { on: START });
  await makeCalendarLink(db, { man: pair.participant, at: at(1) });
  token = await tokenOf(pair.participant);
});

const tokenOf = async (man: typeof pair.participant) =>
  (await calendarLinkOf(db, { man }))?.token as string;
const text = (days = 2) => myCalendar(db, { token, at: at(days) });
const entries = async (days?: number) => readByIcalJs(await text(days)).entries;
const plan = (place: string | null, days = 5) =>
  planNextMeeting(db, {
    by: pair.supportPerson,
    pairId: pair.pairId,
    meetAt: at(days, "17:30"),
    place,
    at: at(2),
  });
const comeTo = async (facts: Parameters<typeof buildEvent>[1] = {}) => {
  const { eventId, by } = await buildEvent(db, {
    ...{ title: "Arabiankielisten miesten ryhmä", startsAt: at(6, "18:00"), at: at(1) },
    ...facts,
  });
  const { personId } = pair.participant;
  const coming = await signUp(db, { eventId, personId, language: "fi", at: at(2) });
  return { eventId, by, token: coming.token as string };
};

describe("a man's own calendar", () => {
  test("has his planned meetings and where he comes, alike for two parsers", async () => {
    await plan("Café Kaisaniemi");
    await comeTo();
    const read = readByIcalJs(await text());
    expect(read.entries).toMatchObject([
      { title: "Tapaaminen", startsAt: at(6, "18:00"), status: "CONFIRMED" },
      { title: "Tapaaminen", startsAt: at(5, "17:30"), endsAt: at(5, "18:30") },
    ]);
    expect(readByNodeIcal(await text())).toEqual(read.entries);
    expect(await text()).toContain("LOCATION:Café Kaisaniemi\r\n");
  });

  test("says when and where, and nothing that would out him", async () => {
    await plan("Kirjasto Oodi");
    await comeTo();
    const said = (await text()).replace(/\r\n /g, "");
    for (const word of ["ryhmä", "Pelataan", "Veljeksi", "Vieraasta", "http", "localhost"]) {
      expect(said).not.toContain(word);
    }
    const ids = await db.selectFrom("event").select("id").execute();
    for (const { id } of [...ids, { id: pair.pairId }]) expect(said).not.toContain(id);
    for (const man of [pair.participant, pair.supportPerson]) expect(said).not.toContain(man.name);
  });

  test("leaves out a place that names one of the two, and any place of a protected man", async () => {
    await plan(`Kotona ${pair.supportPerson.name}lla`);
    expect(await text()).not.toContain("\r\nLOCATION");
    await plan("Kirjasto Oodi", 6);
    expect(await text()).toContain("\r\nLOCATION");
    await protectDetails(db, { by: pair.by, personId: pair.supportPerson.personId, at: at(2) });
    expect(await text()).not.toContain("\r\nLOCATION");
    expect(await entries()).toHaveLength(1);
  });

  test("keeps the UID of a meeting that is planned anew, and tells of cancelled dates", async () => {
    await plan("Oodi");
    const [before] = await entries();
    await plan("Oodi", 7);
    const [after] = await entries();
    expect(after).toMatchObject({ uid: before?.uid, startsAt: at(7, "17:30") });
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    const { eventId, by } = await comeTo();
    await cancelEvent(db, { by, eventId, at: at(3) });
    expect((await entries())[0]).toMatchObject({
      status: "CANCELLED",
      title: "Peruttu: Tapaaminen",
    });
  });

  test("holds nothing of others, of an ended pair, or of what he has cancelled", async () => {
    await plan("Oodi");
    const coming = await comeTo();
    await makeCalendarLink(db, { man: pair.supportPerson, at: at(1) });
    const his = await myCalendar(db, { token: await tokenOf(pair.supportPerson), at: at(2) });
    expect(readByIcalJs(his).entries).toHaveLength(1);
    await cancelSignUp(db, { token: coming.token, at: at(2) });
    expect(await entries()).toHaveLength(1);
    await endPair(db, {
      ...{ by: pair.by, pairId: pair.pairId, on: addDays(START, 2), reason: "moved" },
      at: at(2),
    } as Parameters<typeof endPair>[1]);
    expect(await entries()).toHaveLength(0);
  });
});

describe("the link", () => {
  test("is kept as a hash only, and is the same each time he looks", async () => {
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(await tokenOf(pair.participant)).toBe(token);
    const row = await db.selectFrom("calendar_link").selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(token);
  });

  test("of before stops when he makes a new one, and all stop when he removes it", async () => {
    await makeCalendarLink(db, { man: pair.participant });
    const old = token;
    token = await tokenOf(pair.participant);
    expect(token).not.toBe(old);
    await expect(myCalendar(db, { token: old })).rejects.toBeInstanceOf(NotFound);
    expect(await entries()).toEqual([]);
    await stopCalendarLink(db, { man: pair.participant });
    await expect(text()).rejects.toBeInstanceOf(NotFound);
    expect(await calendarLinkOf(db, { man: pair.participant })).toBeNull();
  });

  test("is gone with the man who deletes himself", async () => {
    await deleteMyself(db, { man: pair.participant, at: at(3) });
    await expect(text()).rejects.toBeInstanceOf(NotFound);
    expect(await db.selectFrom("calendar_link").selectAll().execute()).toEqual([]);
  });
});
