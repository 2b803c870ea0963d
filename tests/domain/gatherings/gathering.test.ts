import { describe, expect, test } from "vitest";
import { clockOf, type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { contradictionIn, FACTS, forCard, shownFacts } from "#app/domain/gatherings/facts.ts";
import { daysOf } from "#app/domain/gatherings/filter.ts";
import { bestText, freePlaces, instantsOf, standingOf } from "#app/domain/gatherings/gathering.ts";
import { datesOfRun } from "#app/domain/gatherings/recurrence.server.ts";

const day = (text: string) => text as Day;
const NOON = "2026-11-24T12:00:00Z" as Instant;

describe("how a date stands", () => {
  const event = {
    startsAt: "2026-11-24T15:00:00Z" as Instant,
    endsAt: "2026-11-24T17:00:00Z" as Instant,
    cancelledAt: null,
    capacity: 10,
    heads: 3,
    held: 0,
    waiting: 0,
  };
  const at = (time: string) => `2026-11-24T${time}:00Z` as Instant;

  test("open until it begins, then begun, then over", () => {
    expect(standingOf(event, at("14:59"))).toBe("open");
    expect(standingOf(event, at("15:00"))).toBe("begun");
    expect(standingOf(event, at("16:59"))).toBe("begun");
    expect(standingOf(event, at("17:00"))).toBe("over");
  });

  test("full when no head fits, also when capacity was lowered below those who come", () => {
    expect(standingOf({ ...event, heads: 10 }, NOON)).toBe("full");
    expect(standingOf({ ...event, heads: 12 }, NOON)).toBe("full");
    expect(freePlaces({ ...event, heads: 12 }, NOON)).toBe(0);
    expect(standingOf({ ...event, held: 7 }, NOON)).toBe("full");
  });

  test("full while men wait, until two hours before it begins", () => {
    expect(standingOf({ ...event, waiting: 1 }, at("12:59"))).toBe("full");
    expect(standingOf({ ...event, waiting: 1 }, at("13:00"))).toBe("open");
  });

  test("never full without a limit, and cancelled whatever else", () => {
    expect(standingOf({ ...event, capacity: null, heads: 500 }, NOON)).toBe("open");
    expect(standingOf({ ...event, cancelledAt: NOON, heads: 10 }, NOON)).toBe("cancelled");
  });
});

describe("dates", () => {
  test("repeat every week at the same time of the clock, across both clock changes", () => {
    const autumn = datesOfRun({
      repeat: "weekly",
      day: day("2026-10-20"),
      starts: "17:30",
      ends: "19:00",
      times: 3,
    });
    const instants = autumn.map((date) => instantsOf(date)?.startsAt);
    expect(instants).toEqual([
      "2026-10-20T14:30:00Z",
      "2026-10-27T15:30:00Z",
      "2026-11-03T15:30:00Z",
    ]);
    const spring = datesOfRun({
      repeat: "weekly",
      day: day("2027-03-23"),
      starts: "17:30",
      ends: "19:00",
      times: 2,
    });
    expect(spring.map((date) => clockOf(instantsOf(date)?.startsAt as Instant))).toEqual([
      "17:30",
      "17:30",
    ]);
  });

  test("may last past midnight, but not end before they begin", () => {
    const late = instantsOf({ day: day("2026-11-24"), starts: "20:00", ends: "01:00" });
    expect(dayOf(late?.endsAt as Instant)).toBe("2026-11-25");
    expect(instantsOf({ day: day("2026-11-24"), starts: "17:00", ends: "16:00" })).toBeNull();
    expect(instantsOf({ day: day("2026-11-24"), starts: "17:00", ends: "17:00" })).toBeNull();
  });

  test("during the hour that occurs twice or never still end after they begin", () => {
    const twice = instantsOf({ day: day("2026-10-25"), starts: "03:30", ends: "04:30" });
    expect(twice && twice.endsAt > twice.startsAt).toBe(true);
    const never = instantsOf({ day: day("2027-03-28"), starts: "03:30", ends: "05:00" });
    expect(never && never.endsAt > never.startsAt).toBe(true);
  });
});

describe("the days of a filter", () => {
  const tuesday = day("2026-11-24");
  test("this week lasts until Sunday, the weekend is Saturday and Sunday", () => {
    expect(daysOf({ when: "this_week", from: null }, tuesday)).toEqual({
      from: "2026-11-24",
      to: "2026-11-29",
    });
    expect(daysOf({ when: "this_weekend", from: null }, tuesday)).toEqual({
      from: "2026-11-28",
      to: "2026-11-29",
    });
    expect(daysOf({ when: "this_weekend", from: null }, day("2026-11-29"))).toEqual({
      from: "2026-11-29",
      to: "2026-11-29",
    });
  });

  test("a day narrows further and never reaches into the past", () => {
    expect(daysOf({ when: null, from: day("2026-12-01") }, tuesday).from).toBe("2026-12-01");
    expect(daysOf({ when: null, from: day("2020-01-01") }, tuesday).from).toBe("2026-11-24");
  });
});

describe("what is told", () => {
  test("comes in the reader's language, else in English, else in Finnish, else in what there is", () => {
    const texts = ["so", "fi", "en"].map((language) => ({ language }));
    expect(bestText(texts, "so")?.language).toBe("so");
    expect(bestText(texts, "ar")?.language).toBe("en");
    expect(bestText(texts.slice(0, 2), "ar")?.language).toBe("fi");
    expect(bestText(texts.slice(0, 1), "ar")?.language).toBe("so");
  });

  test("has at least 24 facts, each once, none contradicting itself", () => {
    expect(FACTS.length).toBeGreaterThanOrEqual(24);
    expect(new Set(FACTS).size).toBe(FACTS.length);
    expect(contradictionIn(["free", "small_fee"])).toEqual(["free", "small_fee"]);
    expect(contradictionIn(["free", "food_served"])).toBeUndefined();
  });

  test("shows how one gets in from the place, and only a few facts on a card", () => {
    expect(shownFacts(["toilets", "free"], "yes")).toEqual(["free", "toilets", "step_free"]);
    expect(shownFacts(["free"], "unknown")).toEqual(["free"]);
    expect(shownFacts([], "no")).toEqual(["has_steps"]);
    expect(forCard(FACTS)).toHaveLength(3);
  });
});
