import { beforeAll, describe, expect, test } from "vitest";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { eventCalendar } from "#app/domain/gatherings/calendar.server.ts";
import { CalendarQuery } from "#app/domain/gatherings/forms.ts";
import { eventList } from "#app/domain/gatherings/listing.server.ts";
import { weeksOf } from "#app/domain/gatherings/month.ts";
import { signUp } from "#app/domain/gatherings/sign-ups.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import type { Db } from "#db/open.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { buildEvent, buildGathering, someContact } from "#tests/support/gatherings.ts";
import { buildCoordinator } from "#tests/support/world.ts";

/** A Tuesday. */
const AT = "2026-11-24T12:00:00Z" as Instant;
const at = (day: string, clock: string) => helsinkiInstant(day as Day, clock);

test("a month is whole weeks from Monday on", () => {
  const weeks = weeksOf("2026-11-01" as Day);
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
  expect(weeks[5]).toEqual(["2026-11-30", null, null, null, null, null, null]);
  expect(weeksOf("2027-02-01" as Day)).toHaveLength(4);
});

describe("the calendar", () => {
  let db: Db;
  let by: Coordinator;
  let full: string;
  beforeAll(async () => {
    db = await freshDatabase();
    by = await buildCoordinator(db);
    const made = { by, at: AT };
    await buildEvent(db, { ...made, title: "Aiemmin", startsAt: at("2026-11-20", "17:00") });
    await buildEvent(db, { ...made, title: "Tänään", startsAt: at("2026-11-24", "17:30") });
    await buildEvent(db, { ...made, title: "Kuun lopussa", startsAt: at("2026-11-30", "23:30") });
    const one = await buildGathering(db, { ...made, title: "Joulukuussa", capacity: 1 });
    full = (
      await buildEvent(db, { ...made, gatheringId: one, startsAt: at("2026-12-05", "18:00") })
    ).eventId;
    await signUp(db, {
      eventId: full,
      name: "Ali",
      contact: someContact(),
      language: "fi",
      at: AT,
    });
    await buildEvent(db, { ...made, title: "Kesällä", startsAt: at("2027-07-01", "17:00") });
    await buildEvent(db, { ...made, title: "Aamulla", startsAt: at("2027-07-02", "09:00") });
  });

  const calendar = (query: string) =>
    eventCalendar(db, {
      ...readFields(new URLSearchParams(query), CalendarQuery),
      language: "fi",
      at: AT,
    });
  const titles = async (query: string) =>
    Object.values((await calendar(query)).days)
      .flat()
      .map(({ title }) => title);

  test("shows this month from today on, and leads to the months beside", async () => {
    const month = await calendar("");
    expect(month).toMatchObject({ first: "2026-11-01", earlier: null, later: "2026-12", count: 2 });
    expect(Object.keys(month.days)).toEqual(["2026-11-24", "2026-11-30"]);
    expect(await calendar("month=2026-12")).toMatchObject({ earlier: "2026-11", later: "2027-01" });
  });

  test.each(["month=2020-01", "month=2026-13", "month=nonsense"])(
    "%s is this month",
    async (query) => {
      expect((await calendar(query)).first).toBe("2026-11-01");
    },
  );

  test("does not lead further than a year", async () => {
    expect(await calendar("month=2099-01")).toMatchObject({ first: "2027-11-01", later: null });
  });

  test("narrows like the list, and an empty month says when it goes on", async () => {
    expect(await titles("month=2026-12")).toEqual(["Joulukuussa"]);
    expect(await calendar("month=2026-12&free=yes")).toMatchObject({
      count: 0,
      next: "2027-07-01",
    });
    expect(await calendar("month=2027-11")).toMatchObject({ count: 0, next: null, ways: null });
  });

  test("with nothing to come says what to relax, as the list does", async () => {
    expect(await calendar("month=2026-12&q=nowhere&free=yes")).toMatchObject({
      count: 0,
      next: null,
      ways: { relaxations: [{ without: "search", count: 4 }], ahead: 5 },
    });
  });

  test("a part of the day is by the clock in Helsinki, in summer and in winter", async () => {
    expect(await titles("month=2026-11&part=evening")).toEqual(["Tänään"]);
    expect(await titles("month=2026-11&part=night")).toEqual(["Kuun lopussa"]);
    expect(await titles("month=2027-07&part=evening")).toEqual(["Kesällä"]);
    expect(await titles("month=2027-07&part=morning")).toEqual(["Aamulla"]);
  });

  test("only what some date ahead has can be chosen", async () => {
    const { filter } = readFields(new URLSearchParams(), CalendarQuery);
    const { choices } = await eventList(db, { filter, language: "fi", at: AT });
    expect(choices.parts).toEqual(["morning", "evening", "night"]);
    expect(choices.facts).toEqual(["free"]);
  });
});
