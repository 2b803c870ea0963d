import { beforeEach, describe, expect, test } from "vitest";
import { CADENCE } from "#app/domain/cadence-numbers.ts";
import {
  addDays,
  addHours,
  type Day,
  helsinkiInstant,
  now,
  today,
  weekdayOf,
} from "#app/domain/day.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { ideasFor } from "#app/domain/pairs/ideas.ts";
import { askForCall, takeWishBack, wishFor } from "#app/domain/pairs/wishes.server.ts";
import { eventsForPair } from "#app/domain/today/pair-ideas.server.ts";
import { smallNeeds } from "#app/domain/today/small-needs.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, buildPlace, someContact } from "#tests/support/gatherings.ts";
import { buildMan, buildPair } from "#tests/support/pairs.ts";

let db: Db;
let pair: Awaited<ReturnType<typeof buildPair>>;
beforeEach(async () => {
  db = await freshDatabase();
  pair = await buildPair(db);
});

/** Both men of the pair have said that Tuesday evenings suit them (`someProfile`). */
function tuesdayEvening() {
  const days = [1, 2, 3, 4, 5, 6, 7].map((ahead) => addDays(today(), ahead));
  return helsinkiInstant(days.find((day) => weekdayOf(day) === 2) as Day, "18:00");
}

const shown = async (man = pair.participant) => {
  const events = await eventsForPair(db, { man, pairId: pair.pairId, language: "fi" });
  return events.map(({ id }) => id);
};

describe("what the two could go to", () => {
  test("speaks a language that both know, is near either, soon, and has room for two", async () => {
    const fits = await buildEvent(db);
    await buildEvent(db, { languages: ["so"] });
    await buildEvent(db, { placeId: await buildPlace(db, { municipalityCode: "853" }) });
    await buildEvent(db, { startsAt: addHours(now(), 24 * 20) });
    await buildEvent(db, { capacity: 1 });
    await buildEvent(db, { published: false });
    await buildEvent(db, { enrolment: "whole_series" });
    expect(await shown()).toEqual([fits.eventId]);
    expect(await shown(pair.supportPerson)).toEqual([fits.eventId]);
  });

  test("shows what is free of charge first, and only to the two", async () => {
    const paid = await buildEvent(db, { facts: ["small_fee"], startsAt: addHours(now(), 20) });
    const free = await buildEvent(db);
    expect(await shown()).toEqual([free.eventId, paid.eventId]);
    expect(await shown(await buildMan(db, "participant"))).toEqual([]);
  });

  test("stands first when it begins at a time that suits both", async () => {
    const both = [tuesdayEvening(), addHours(tuesdayEvening(), -9)] as const;
    const early = await buildEvent(db, { startsAt: both[1] });
    const evening = await buildEvent(db, { startsAt: both[0] });
    expect(await shown()).toEqual([evening.eventId, early.eventId]);
  });

  test("says that he comes already, also when it is full by now", async () => {
    const { eventId } = await buildEvent(db, { capacity: 2 });
    const { personId } = pair.participant;
    const { token } = await signUp(db, { eventId, personId, friends: 1, language: "fi" });
    const asked = { pairId: pair.pairId, language: "fi" as const };
    const his = await eventsForPair(db, { man: pair.participant, ...asked });
    expect(his).toMatchObject([{ id: eventId, token }]);
    expect(await shown(pair.supportPerson)).toEqual([]);
    const next = await buildEvent(db, { capacity: 2 });
    const guest = { name: "Ali", contact: someContact(), language: "fi" as const };
    await signUp(db, { eventId: next.eventId, ...guest });
    expect(await shown(pair.supportPerson)).toEqual([]);
  });

  test("tells nothing of where a man with protected details lives", async () => {
    const { eventId } = await buildEvent(db);
    const { personId } = pair.participant;
    await db
      .updateTable("person")
      .set({ protected_on: "2026-01-01", protected_by: pair.by.accountId })
      .where("id", "=", personId)
      .execute();
    await db
      .updateTable("person")
      .set({ municipality_code: "853" })
      .where("id", "=", pair.supportPerson.personId)
      .execute();
    expect(await shown()).not.toContain(eventId);
  });
});

describe("ideas that cost nothing", () => {
  const monday = "2026-11-23" as Day;
  test("are the same all week and others the next, without what the season forbids", () => {
    const these = ideasFor("pair", monday);
    expect(new Set(these).size).toBe(4);
    expect(ideasFor("pair", addDays(monday, 6))).toEqual(these);
    expect(ideasFor("pair", addDays(monday, 7))).not.toEqual(these);
    const winter = Array.from({ length: 8 }, (_, week) =>
      ideasFor("pair", addDays(monday, 7 * week)),
    ).flat();
    expect(winter).not.toContain("swim");
    expect(winter).toContain("skate");
  });
});

describe("please call me", () => {
  const asks = async () => (await smallNeeds(db, today(), CADENCE)).flat().map(([{ why }]) => why);
  const his = () => ({ man: pair.participant, pairId: pair.pairId });

  test("is on Today at once, once, until he takes it back; a wish to stop weighs more", async () => {
    await askForCall(db, his());
    await askForCall(db, his());
    expect(await asks()).toEqual(["call_me"]);
    await takeWishBack(db, his());
    expect(await asks()).toEqual([]);
    await wishFor(db, { ...his(), what: "stop", words: null });
    await askForCall(db, his());
    expect(await asks()).toEqual(["wants_to_stop"]);
  });

  test("is not for another man's pair", async () => {
    const other = await buildMan(db, "participant");
    const asked = askForCall(db, { man: other, pairId: pair.pairId });
    await expect(asked).rejects.toThrow("not found");
  });
});
