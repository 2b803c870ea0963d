import { beforeEach, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, type Day, type Instant } from "#app/domain/day.ts";
import {
  addEvents,
  cancelEvent,
  changeCapacity,
  copyEvent,
  moveEvent,
} from "#app/domain/gatherings/dates.server.ts";
import { createGathering, editGathering } from "#app/domain/gatherings/planning.server.ts";
import { publishGathering, unpublishGathering } from "#app/domain/gatherings/publishing.server.ts";
import { datesOfRun } from "#app/domain/gatherings/recurrence.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { removeText, writeText } from "#app/domain/gatherings/texts.server.ts";
import { retirePlace } from "#app/domain/places/places.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, buildGathering, buildPlace, phoneContact } from "#tests/support/gatherings.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;
const day = (text: string) => text as Day;
const TUESDAY = { day: day("2026-12-01"), starts: "17:30", ends: "19:00" };

describe("planning", () => {
  let db: Db;
  let by: Coordinator;
  beforeEach(async () => {
    db = await freshDatabase();
    by = await buildCoordinator(db);
  });

  const eventRow = (id: string) =>
    db
      .selectFrom("event")
      .select(["starts_at", "ends_at", "day", "place_id", "sequence", "moved_at", "cancelled_at"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  const come = async (eventId: string, phone: string) =>
    signUp(db, { eventId, name: "Ali", contact: phoneContact(phone), language: "fi", at: AT });
  const waiting = (kind: string) =>
    db
      .selectFrom("message")
      .select(["recipient", "facts"])
      .where("kind", "=", kind)
      .where("dropped_at", "is", null)
      .orderBy("recipient")
      .execute();

  test("is the office's: for anyone else nothing is there", async () => {
    const gatheringId = await buildGathering(db, { by });
    const man = { ...by, officeRole: null, personId: "x" } as unknown as Coordinator;
    await expect(publishGathering(db, { by: man, gatheringId })).rejects.toThrow(NotFound);
    await expect(addEvents(db, { by: man, gatheringId, dates: [] })).rejects.toThrow(NotFound);
  });

  test("refuses a gathering without a text, a language or an open place, and contradicting facts", async () => {
    const placeId = await buildPlace(db, { by });
    const texts = [{ language: "fi", title: "Uinti", summary: "Uidaan.", description: "Uidaan." }];
    const facts = { by, kind: "leisure" as const, placeId, languages: ["fi"], texts };
    const refused = (change: object) =>
      createGathering(db, { ...facts, ...change }).catch((error) => error.code);
    expect(await refused({ texts: [] })).toBe("text_missing");
    expect(await refused({ languages: [] })).toBe("language_missing");
    expect(await refused({ facts: ["free", "small_fee"] })).toBe("facts_contradict");
    expect(await refused({ texts: [{ ...texts[0], language: "tlh" }] })).toBe("language_unknown");
    await retirePlace(db, { by, placeId });
    expect(await refused({})).toBe("place_retired");
    expect(await refused({ placeId: "nowhere" })).toBe("place_retired");
    expect(await db.selectFrom("gathering").select("id").execute()).toEqual([]);
  });

  test("adds a run of weeks at the same time of the clock, and none of them twice", async () => {
    const gatheringId = await buildGathering(db, { by });
    const dates = datesOfRun({ repeat: "weekly", ...TUESDAY, day: day("2027-03-23"), times: 3 });
    expect(await addEvents(db, { by, gatheringId, dates })).toHaveLength(3);
    expect(await addEvents(db, { by, gatheringId, dates })).toHaveLength(0);
    const rows = await db.selectFrom("event").select("starts_at").orderBy("starts_at").execute();
    expect(rows.map((row) => row.starts_at)).toEqual([
      "2027-03-23T15:30:00Z",
      "2027-03-30T14:30:00Z",
      "2027-04-06T14:30:00Z",
    ]);
  });

  test("refuses a date that ends before it begins, and adds none of the others", async () => {
    const gatheringId = await buildGathering(db, { by });
    const dates = [TUESDAY, { ...TUESDAY, day: day("2026-12-08"), ends: "16:00" }];
    await expect(addEvents(db, { by, gatheringId, dates })).rejects.toMatchObject({
      code: "ends_before_start",
      field: "ends",
    });
    expect(await db.selectFrom("event").select("id").execute()).toEqual([]);
  });

  test("moves a date and tells everyone who is coming, once", async () => {
    const { eventId } = await buildEvent(db, { by, at: AT });
    await come(eventId, "+358401234567");
    await moveEvent(db, { by, eventId, ...TUESDAY, at: AT });
    await moveEvent(db, { by, eventId, ...TUESDAY, at: AT });
    expect(await eventRow(eventId)).toMatchObject({
      starts_at: "2026-12-01T15:30:00Z",
      day: "2026-12-01",
      sequence: 1,
      moved_at: AT,
    });
    const letters = await waiting("event_moved");
    expect(letters).toHaveLength(1);
    expect(JSON.parse(letters[0]?.facts ?? "")).toMatchObject({ starts: "2026-12-01T15:30:00Z" });
    await moveEvent(db, { by, eventId, ...TUESDAY, starts: "18:00", at: AT });
    expect(await waiting("event_moved")).toHaveLength(1);
  });

  test("moves only where there is nothing yet, and nothing that is over or cancelled", async () => {
    const { eventId, gatheringId } = await buildEvent(db, { by, at: AT });
    await addEvents(db, { by, gatheringId, dates: [TUESDAY] });
    await expect(moveEvent(db, { by, eventId, ...TUESDAY, at: AT })).rejects.toMatchObject({
      code: "date_taken",
    });
    await expect(
      moveEvent(db, { by, eventId, ...TUESDAY, at: addHours(AT, 72) }),
    ).rejects.toMatchObject({ code: "event_over" });
    await cancelEvent(db, { by, eventId, at: AT });
    await expect(moveEvent(db, { by, eventId, ...TUESDAY, at: AT })).rejects.toMatchObject({
      code: "event_cancelled",
    });
  });

  test("a new place holds for all dates ahead that have none of their own, and men are told", async () => {
    const gatheringId = await buildGathering(db, { by, at: AT });
    const [usual, own] = await Promise.all([buildPlace(db, { by }), buildPlace(db, { by })]);
    const first = await buildEvent(db, { by, gatheringId, at: AT });
    const dates = [{ ...TUESDAY, placeId: own }];
    const [second = ""] = await addEvents(db, { by, gatheringId, dates });
    await come(first.eventId, "+358401234567");
    await come(second, "+358407654321");
    const facts = { kind: "leisure" as const, languages: ["fi"], placeId: usual };
    await editGathering(db, { by, gatheringId, ...facts, at: AT });
    expect(await eventRow(first.eventId)).toMatchObject({ sequence: 1, moved_at: AT });
    expect(await eventRow(second)).toMatchObject({ sequence: 0, moved_at: null });
    expect((await waiting("event_moved")).map(({ recipient }) => recipient)).toEqual([
      "+358401234567",
    ]);
  });

  test("cancels a date once, tells everyone, and withdraws the news of a move that has not gone", async () => {
    const { eventId } = await buildEvent(db, { by, at: AT });
    await come(eventId, "+358401234567");
    await come(eventId, "+358407654321");
    await moveEvent(db, { by, eventId, ...TUESDAY, at: AT });
    await cancelEvent(db, { by, eventId, at: AT });
    expect(await waiting("event_cancelled")).toHaveLength(2);
    expect(await waiting("event_moved")).toHaveLength(0);
    expect(await eventRow(eventId)).toMatchObject({ cancelled_at: AT, sequence: 2 });
    await expect(cancelEvent(db, { by, eventId, at: AT })).rejects.toMatchObject({
      code: "event_cancelled",
    });
  });

  test("does the same again on another day, with its own place and capacity", async () => {
    const { eventId } = await buildEvent(db, { by, at: AT });
    await changeCapacity(db, { by, eventId, capacity: 4 });
    const copy = await copyEvent(db, { by, eventId, day: day("2027-04-06") });
    const [original, twin] = [await eventRow(eventId), await eventRow(copy)];
    expect(twin.day).toBe("2027-04-06");
    expect(twin.starts_at.slice(11)).not.toBe(original.starts_at.slice(11));
    await expect(copyEvent(db, { by, eventId, day: day("2027-04-06") })).rejects.toMatchObject({
      code: "date_taken",
    });
  });

  test("hides a gathering only when nobody is coming, and shows it again", async () => {
    const { eventId, gatheringId } = await buildEvent(db, { by, at: AT });
    await come(eventId, "+358401234567");
    await expect(unpublishGathering(db, { by, gatheringId, at: AT })).rejects.toMatchObject({
      code: "men_are_coming",
      facts: { count: 1 },
    });
    await cancelEvent(db, { by, eventId, at: AT });
    await unpublishGathering(db, { by, gatheringId, at: AT });
    await publishGathering(db, { by, gatheringId, at: AT });
  });

  test("keeps at least one text, and rewrites one in place", async () => {
    const gatheringId = await buildGathering(db, { by, title: "Uinti" });
    await expect(removeText(db, { by, gatheringId, language: "fi" })).rejects.toMatchObject({
      code: "last_text",
    });
    const english = { language: "en", title: "Swimming", summary: "We swim.", description: "Yes." };
    await writeText(db, { by, gatheringId, ...english });
    await writeText(db, { by, gatheringId, ...english, title: "Swim" });
    await removeText(db, { by, gatheringId, language: "fi" });
    const texts = await db.selectFrom("gathering_text").select(["language", "title"]).execute();
    expect(texts).toEqual([{ language: "en", title: "Swim" }]);
  });

  test("does not retire a place where something is going to happen", async () => {
    const placeId = await buildPlace(db, { by });
    const { eventId } = await buildEvent(db, { by, placeId, at: AT });
    await expect(retirePlace(db, { by, placeId, at: AT })).rejects.toMatchObject({
      code: "place_in_use",
      facts: { count: 1 },
    });
    await cancelEvent(db, { by, eventId, at: AT });
    await retirePlace(db, { by, placeId, at: AT });
  });
});
