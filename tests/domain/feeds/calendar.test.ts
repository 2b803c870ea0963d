import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { FeedQuery } from "#app/domain/feeds/forms.ts";
import { eventCalendar, publicCalendar } from "#app/domain/feeds/public-calendar.server.ts";
import { cancelEvent, moveEvent } from "#app/domain/gatherings/dates.server.ts";
import { writeText } from "#app/domain/gatherings/texts.server.ts";
import { writeWays } from "#app/domain/places/ways.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import type { Db } from "#db/open.ts";
import { readByIcalJs, readByNodeIcal } from "#tests/support/calendars.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, buildPlace } from "#tests/support/gatherings.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const AT = "2026-10-20T12:00:00Z" as Instant;
const url = "http://localhost:3000/events.ics";
let db: Db;
let by: Coordinator;
beforeEach(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
});

const calendar = (query = "", at = AT) =>
  publicCalendar(db, { ...readFields(new URLSearchParams(query), FeedQuery), url, at });
const entries = async (query = "", at = AT) => readByIcalJs(await calendar(query, at)).entries;
const build = (facts: Parameters<typeof buildEvent>[1] = {}) =>
  buildEvent(db, { by, at: AT, startsAt: addHours(AT, 48), ...facts });

describe("the public calendar", () => {
  test("is read alike by two parsers, over both clock changes", async () => {
    for (const day of ["2026-10-24", "2026-10-25", "2026-10-26", "2027-03-27", "2027-03-28"]) {
      await build({ startsAt: helsinkiInstant(day as Day, "17:30") });
    }
    const text = await calendar();
    const read = readByIcalJs(text);
    expect(read.name).toBe("Vieraasta Veljeksi · Tapahtumat ja ryhmät");
    expect(readByNodeIcal(text)).toEqual(read.entries);
    expect(read.entries.map(({ startsAt }) => startsAt)).toEqual([
      "2026-10-24T14:30:00Z",
      "2026-10-25T15:30:00Z",
      "2026-10-26T15:30:00Z",
      "2027-03-27T15:30:00Z",
      "2027-03-28T14:30:00Z",
    ]);
  });

  test("holds what RFC 5545 asks: CRLF, at most 75 bytes a line, whole letters, texts escaped", async () => {
    const title = `Ruokaa; leipää, ja kahvia \\ ${"صحبت با هم ".repeat(6)}👨‍👩‍👦`;
    const description = "Ensin\n\nSitten:\tloppu, \u0007niin";
    const texts = [{ language: "fa", title: title.trim(), summary: "…", description }];
    await build({ texts });
    const text = await calendar();
    const lines = text.split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n\u0007\ufffd]/);
    expect((await entries())[0]?.title).toBe(title.trim());
    expect(text).toContain("BEGIN:VTIMEZONE\r\nTZID:Europe/Helsinki");
    expect(text).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT\d+H\r\n/);
    expect(text).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/);
    expect(lines.indexOf("BEGIN:VTIMEZONE")).toBeGreaterThan(
      lines.findIndex((line) => line.startsWith("REFRESH-INTERVAL")),
    );
  });

  test("keeps the UID of a date and lets SEQUENCE grow with its time, its text, its end and its place", async () => {
    const placeId = await buildPlace(db, { by, at: AT });
    const { eventId, gatheringId } = await build({ placeId });
    const seen = [(await entries())[0]];
    const say = { by, gatheringId, language: "fi", summary: "…", description: "…" };
    await writeText(db, { ...say, title: "Shakkia", at: addHours(AT, 1) });
    seen.push((await entries())[0]);
    const later = { day: "2026-10-23" as Day, starts: "18:00", ends: "19:00" };
    await moveEvent(db, { by, eventId, ...later, at: addHours(AT, 1) });
    seen.push((await entries())[0]);
    await cancelEvent(db, { by, eventId, at: addHours(AT, 1) });
    seen.push((await entries())[0]);
    const ways = [{ language: "fi", text: "Metrolla Sörnäisiin" }];
    await writeWays(db, { by, placeId, ways, at: addHours(AT, 3) });
    seen.push((await entries())[0]);
    expect((await calendar()).replace(/\r\n /g, "")).toContain("Metrolla Sörnäisiin");
    expect(new Set(seen.map((entry) => entry?.uid)).size).toBe(1);
    const sequences = seen.map((entry) => entry?.sequence ?? 0);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    expect(seen.map((entry) => entry?.status)).toEqual([
      "CONFIRMED",
      "CONFIRMED",
      "CONFIRMED",
      "CANCELLED",
      "CANCELLED",
    ]);
    expect(seen.at(-1)?.title).toBe("Peruttu: Shakkia");
  });

  test("forgets what is over, and what is cancelled only after 60 days", async () => {
    const [held, off] = [await build(), await build({ startsAt: addHours(AT, 50) })];
    await cancelEvent(db, { by, eventId: off.eventId, at: AT });
    const ids = async (days: number) =>
      (await entries("", addHours(AT, days * 24))).map(({ uid }) => uid.split("@")[0]);
    expect(await ids(1)).toEqual([held.eventId, off.eventId]);
    expect(await ids(4)).toEqual([off.eventId]);
    expect(await ids(61)).toEqual([off.eventId]);
    expect(await ids(63)).toEqual([]);
  });

  test("is narrowed like the list, and written in the language that is asked", async () => {
    const say = (language: string, title: string) => ({
      ...{ language, title, summary: "…", description: "…" },
    });
    await build({ texts: [say("fi", "Jalkapalloa"), say("ar", "كرة القدم")], languages: ["ar"] });
    const second = {
      texts: [say("fi", "Puhutaan")],
      languages: ["fi"],
      startsAt: addHours(AT, 50),
    };
    await build({ kind: "learning_group", ...second });
    await build({ published: false });
    const titles = async (query: string) => (await entries(query)).map(({ title }) => title);
    expect(await titles("")).toEqual(["Jalkapalloa", "Puhutaan"]);
    expect(await titles("language=ar")).toEqual(["كرة القدم", "Puhutaan"]);
    expect(await titles("spoken=ar")).toEqual(["Jalkapalloa"]);
    expect(await titles("kind=learning_group&language=klingon")).toEqual(["Puhutaan"]);
    expect(await titles("q=jalka&when=this_week")).toEqual(["Jalkapalloa"]);
    expect(await titles("from=2027-01-01")).toEqual([]);
  });

  test("says nothing of who comes or who runs it", async () => {
    await build({ hostId: by.accountId, contactName: "Kaisa Koordinaattori" });
    expect(await calendar()).not.toContain("Kaisa");
  });
});

test("one date is a calendar of its own, also when it is over; a draft is not found", async () => {
  const { eventId } = await build({ startsAt: addHours(AT, -500) });
  const text = await eventCalendar(db, { eventId, language: "fi" });
  expect(readByIcalJs(text).entries).toHaveLength(1);
  const draft = await build({ published: false });
  for (const id of [draft.eventId, "unknown"]) {
    await expect(eventCalendar(db, { eventId: id, language: "fi" })).rejects.toThrow("not found");
  }
});
