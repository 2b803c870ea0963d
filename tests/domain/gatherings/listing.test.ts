import { beforeAll, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addHours, type Instant } from "#app/domain/day.ts";
import { cancelEvent } from "#app/domain/gatherings/dates.server.ts";
import { type EventFilter, EventFilterQuery } from "#app/domain/gatherings/forms.ts";
import { eventList } from "#app/domain/gatherings/listing.server.ts";
import { eventsOfMan } from "#app/domain/gatherings/my-sign-ups.server.ts";
import { eventForVisitor } from "#app/domain/gatherings/screens.server.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, buildPlace, someContact } from "#tests/support/gatherings.ts";
import { buildParticipant } from "#tests/support/people.ts";
import { buildCoordinator } from "#tests/support/world.ts";

/** A Tuesday. */
const AT = "2026-11-24T12:00:00Z" as Instant;
const filterOf = (query: string) => readFields(new URLSearchParams(query), EventFilterQuery);

describe("the public list", () => {
  let db: Db;
  let by: Coordinator;
  beforeAll(async () => {
    db = await freshDatabase();
    by = await buildCoordinator(db);
    const tampere = await buildPlace(db, {
      by,
      name: "Pääkirjasto Metso",
      municipalityCode: "837",
      district: null,
    });
    const say = (language: string, title: string) => ({
      language,
      title,
      summary: "…",
      description: "…",
    });
    const made = { by, at: AT };
    await buildEvent(db, {
      ...made,
      texts: [say("fi", "Jääkiekkoa"), say("ar", "هوكي الجليد")],
      languages: ["fi", "ar"],
      startsAt: addHours(AT, 26),
    });
    await buildEvent(db, {
      ...made,
      kind: "learning_group",
      texts: [say("so", "Af-Finnish")],
      languages: ["so"],
      placeId: tampere,
      startsAt: addHours(AT, 24 * 4),
    });
    await buildEvent(db, {
      ...made,
      texts: [say("fi", "Luonnos")],
      published: false,
      startsAt: addHours(AT, 30),
    });
    const off = await buildEvent(db, {
      ...made,
      texts: [say("en", "Chess")],
      startsAt: addHours(AT, 24 * 10),
      capacity: 1,
    });
    await cancelEvent(db, { by, eventId: off.eventId, at: AT });
    await buildEvent(db, { ...made, title: "Eilen", startsAt: addHours(AT, -30) });
  });

  const list = (query: string, language: "fi" | "en" | "ar" = "fi") =>
    eventList(db, { filter: filterOf(query), language, at: AT });
  const titles = async (query: string, language?: "fi" | "en" | "ar") =>
    (await list(query, language)).days.flatMap(({ events }) => events.map(({ title }) => title));

  test("shows what is published and not over, the soonest first, by day, cancelled ones marked", async () => {
    const { days, count } = await list("");
    expect(count).toBe(3);
    expect(days.map(({ day, events }) => [day, events.map((event) => event.standing)])).toEqual([
      ["2026-11-25", ["open"]],
      ["2026-11-28", ["open"]],
      ["2026-12-04", ["cancelled"]],
    ]);
  });

  test("speaks the reader's language where it can", async () => {
    expect(await titles("", "ar")).toEqual(["هوكي الجليد", "Af-Finnish", "Chess"]);
    expect(await titles("", "fi")).toEqual(["Jääkiekkoa", "Af-Finnish", "Chess"]);
  });

  test.each([
    ["kind=learning_group", ["Af-Finnish"]],
    ["language=ar", ["Jääkiekkoa"]],
    ["municipality=837", ["Af-Finnish"]],
    ["when=this_week", ["Jääkiekkoa", "Af-Finnish"]],
    ["when=this_weekend", ["Af-Finnish"]],
    ["from=2026-11-27", ["Af-Finnish", "Chess"]],
    ["from=27.11.2026&when=this_week", ["Af-Finnish"]],
    ["part=afternoon", ["Jääkiekkoa", "Af-Finnish", "Chess"]],
    ["part=evening", []],
    ["fact=free", ["Jääkiekkoa", "Af-Finnish", "Chess"]],
    ["fact=free&fact=outdoors", []],
    ["fact=nonsense", ["Jääkiekkoa", "Af-Finnish", "Chess"]],
    ["free=yes", ["Jääkiekkoa", "Af-Finnish"]],
  ])("narrows by %s", async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  test.each([
    ["jaakiekko", ["Jääkiekkoa"]],
    ["JÄÄKIEKKO", ["Jääkiekkoa"]],
    ["هوكى", ["Jääkiekkoa"]],
    ["paakirjasto", ["Af-Finnish"]],
    ["tammerfors", ["Af-Finnish"]],
    ["kallio jaa", ["Jääkiekkoa"]],
    ["100%", []],
    ["_ jaakiekko", ["Jääkiekkoa"]],
    ["'; drop table event; --", []],
  ])("finds by %s in any spelling and language", async (q, expected) => {
    expect(await titles(new URLSearchParams({ q }).toString())).toEqual(expected);
  });

  test("by more than can be searched finds what has all of its beginning, not everything", async () => {
    expect(await titles(new URLSearchParams({ q: "x".repeat(20_000) }).toString())).toEqual([]);
    const long = `kallio ${"jää ".repeat(5_000)}`;
    expect(await titles(new URLSearchParams({ q: long }).toString())).toEqual(["Jääkiekkoa"]);
  });

  test.each(["🙂", "👨‍👩‍👧 ⚽", "?!", "%", "_"])(
    "by signs alone (%s) finds nothing",
    async (signs) => {
      const { count, relaxations } = await list(new URLSearchParams({ q: signs }).toString());
      expect({ count, relaxations }).toEqual({
        count: 0,
        relaxations: [{ without: "search", count: 3 }],
      });
    },
  );

  test("that is empty says what to relax, and how many each gives", async () => {
    const { count, relaxations } = await list("kind=learning_group&language=ar&municipality=837");
    expect(count).toBe(0);
    expect(relaxations).toEqual([{ without: "language", count: 1 }]);
    expect(await list("part=evening&q=nowhere")).toMatchObject({
      relaxations: [],
      ahead: 3,
    });
    expect((await list("part=evening&fact=free&kind=learning_group")).relaxations).toEqual([
      { without: "part", count: 1 },
    ]);
  });

  test("offers only what some date ahead has", async () => {
    const { choices } = await list("q=nothing");
    expect(choices.kinds.sort()).toEqual(["learning_group", "leisure"]);
    expect(choices.languages.sort()).toEqual(["ar", "en", "fi", "so"]);
    expect(choices.municipalities).toContainEqual({ code: "837", name: "Tampere" });
  });

  test("past its last page shows its last page", async () => {
    expect(await list("page=77")).toMatchObject({ page: 1, pages: 1 });
    const none: EventFilter = filterOf("");
    expect(none).toMatchObject({ page: 1, search: null });
  });
});

describe("the page of a date", () => {
  let db: Db;
  beforeAll(async () => {
    db = await freshDatabase();
  });
  const page = (eventId: string, viewer: Parameters<typeof eventForVisitor>[1]["viewer"] = null) =>
    eventForVisitor(db, { eventId, viewer, language: "fi", at: AT });

  test("counts heads, and offers the other dates of its group", async () => {
    const { eventId, gatheringId, by } = await buildEvent(db, { capacity: 5, at: AT });
    const later = await buildEvent(db, { by, gatheringId, startsAt: addHours(AT, 240), at: AT });
    const facts = { eventId, name: "Ali", language: "fi" as const, at: AT };
    await signUp(db, { ...facts, contact: someContact(), friends: 2 });
    expect(await page(eventId)).toMatchObject({
      free: 2,
      standing: "open",
      otherDates: [{ id: later.eventId }],
      mine: null,
    });
  });

  test("shows a signed-in man his own sign-up and nobody else's", async () => {
    const { eventId } = await buildEvent(db, { at: AT });
    const [yusuf, omar] = [await buildParticipant(db), await buildParticipant(db)];
    const { token } = await signUp(db, {
      eventId,
      personId: yusuf.personId,
      language: "fi",
      at: AT,
    });
    const as = (man: typeof yusuf) => ({
      ...{ accountId: man.accountId, name: "X", language: "fi" as const },
      ...{ officeRole: null, personId: man.personId },
    });
    expect((await page(eventId, as(yusuf))).mine).toEqual({ token, friends: 0 });
    expect((await page(eventId, as(omar))).mine).toBeNull();
    const his = await eventsOfMan(db, { personId: yusuf.personId, language: "fi", at: AT });
    expect(his).toMatchObject([{ id: eventId, link: `/sign-ups/${token}` }]);
  });

  test("names a host of the office, but no volunteer who hosts", async () => {
    const office = await buildCoordinator(db, "Mohamed");
    const hosted = await buildEvent(db, { hostId: office.accountId, at: AT });
    expect((await page(hosted.eventId)).contact).toBe("Mohamed");
    const volunteer = await buildParticipant(db, { name: "Yusuf" });
    const { eventId } = await buildEvent(db, { hostId: volunteer.accountId, at: AT });
    expect((await page(eventId)).contact).toBeNull();
  });
});
