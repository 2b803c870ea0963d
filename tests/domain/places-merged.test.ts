import { beforeEach, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, type Instant } from "#app/domain/day.ts";
import { moveEvent } from "#app/domain/gatherings/dates.server.ts";
import { mergePlaces } from "#app/domain/gatherings/merging-places.server.ts";
import { wayThere } from "#app/domain/gatherings/way-there.server.ts";
import { retirePlace } from "#app/domain/places/places.server.ts";
import { waysTo, writeWays } from "#app/domain/places/ways.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, buildGathering, buildPlace } from "#tests/support/gatherings.ts";
import { buildCoordinator } from "#tests/support/world.ts";

const AT = "2026-11-24T12:00:00Z" as Instant;

let db: Db;
let by: Coordinator;
let right: string;
let double: string;
beforeEach(async () => {
  db = await freshDatabase();
  by = await buildCoordinator(db);
  right = await buildPlace(db, { by });
  double = await buildPlace(db, { by, name: "Kallion kirjasto, sali" });
});

const placesOf = (eventId: string) =>
  db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select(["event.place_id as own", "gathering.place_id as usual", "event.sequence"])
    .where("event.id", "=", eventId)
    .executeTakeFirstOrThrow();

test("two that are one become one, with everything that happens there; calendars notice", async () => {
  const there = await buildEvent(db, { by, at: AT, placeId: double });
  const group = await buildGathering(db, { by, at: AT, placeId: right });
  const once = await buildEvent(db, { by, at: AT, gatheringId: group });
  const date = { day: "2026-12-01", starts: "17:00", ends: "18:00", placeId: double };
  await moveEvent(db, { by, eventId: once.eventId, ...date, at: AT } as never);
  const before = await placesOf(there.eventId);
  await mergePlaces(db, { by, placeId: double, intoId: right, at: AT });
  expect(await placesOf(there.eventId)).toEqual({
    own: null,
    usual: right,
    sequence: before.sequence + 1,
  });
  expect(await placesOf(once.eventId)).toMatchObject({ own: right, usual: right });
  expect(await db.selectFrom("place").select("id").execute()).toEqual([{ id: right }]);
});

test("a place is not merged into itself, into one that is out of use, or by a man", async () => {
  const into = (intoId: string) => mergePlaces(db, { by, placeId: double, intoId, at: AT });
  await expect(into(double)).rejects.toMatchObject({ code: "place_itself" });
  await retirePlace(db, { by, placeId: right, at: AT });
  await expect(into(right)).rejects.toMatchObject({ code: "place_retired" });
  const man = { ...by, officeRole: null } as unknown as Coordinator;
  const his = mergePlaces(db, { by: man, placeId: double, intoId: right, at: AT });
  await expect(his).rejects.toMatchObject({ name: "NotFound" });
});

test("the way there is told in the reader's language or the best other one", async () => {
  const { eventId } = await buildEvent(db, {
    by,
    at: AT,
    placeId: double,
    startsAt: addHours(AT, 24),
  });
  expect(await wayThere(db, { eventId, language: "ar" })).toBeNull();
  const ways = [
    { language: "fi", text: "Sininen ovi." },
    { language: "en", text: "The blue door." },
  ];
  await writeWays(db, { by, placeId: double, ways });
  expect(await wayThere(db, { eventId, language: "ar" })).toMatchObject({ language: "en" });
  await writeWays(db, { by, placeId: right, ways: [{ language: "fi", text: "Toinen kerros." }] });
  await mergePlaces(db, { by, placeId: double, intoId: right, at: AT });
  expect(await waysTo(db, right)).toEqual([
    { language: "en", text: "The blue door." },
    { language: "fi", text: "Toinen kerros." },
  ]);
});
