import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CADENCE, type Cadence, PAIR_KINDS } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, daysBetween } from "#app/domain/day.ts";
import type { PairFacts } from "#app/domain/pairs/cadence.ts";
import * as rhythm from "#app/domain/pairs/cadence.ts";
import { anyCadence } from "#tests/support/cadence.ts";
import { type Random, randomFrom } from "#tests/support/random.ts";

const START = "2026-03-02" as Day;
const day = (days: number) => addDays(START, days);
const pair = (facts: Partial<PairFacts> = {}): PairFacts => ({
  kind: "friendship",
  startedOn: START,
  firstMeetingOn: null,
  lastMetOn: null,
  nextMeetingOn: null,
  times: null,
  answerDueOn: null,
  agreementOn: null,
  plannedEndOn: null,
  lastNotedOn: null,
  bothWellTalk: null,
  endedOn: null,
  pauseUntil: null,
  resumedOn: null,
  ...facts,
});
/** By the usual numbers, unless others are said. */
const dueFor = (facts: PairFacts, today: Day, cadence: Cadence = CADENCE) =>
  rhythm.dueFor(facts, today, cadence);
const nextFor = (facts: PairFacts, today: Day, cadence: Cadence = CADENCE) =>
  rhythm.nextFor(facts, today, cadence);
const isQuiet = (facts: PairFacts, today: Day, cadence: Cadence = CADENCE) =>
  rhythm.isQuiet(facts, today, cadence);
const due = (facts: Partial<PairFacts>, on: number) =>
  dueFor(pair(facts), day(on)).map(({ what, on: since }) => [what, daysBetween(START, since)]);

describe("the rhythm of a pair", () => {
  test("asks for the first meeting within fourteen days", () => {
    expect(due({ lastNotedOn: day(20) }, 13)).toEqual([["first_times", 0]]);
    expect(due({ lastNotedOn: day(20) }, 14)).toEqual([
      ["first_meeting", 14],
      ["first_times", 0],
    ]);
  });

  test("times that are offered need the office again when one is silent, nothing suits, or they are over", () => {
    const times = { offeredOn: day(1), bothAnsweredOn: null, lastOn: day(8) };
    expect(due({ times }, 3)).toEqual([]);
    expect(due({ times }, 4)).toEqual([["first_times", 4]]);
    expect(due({ times: { ...times, bothAnsweredOn: day(2) } }, 2)).toEqual([["first_times", 2]]);
    expect(due({ times: { ...times, lastOn: day(3) } }, 3)).toEqual([["first_times", 3]]);
  });

  test("after the first meeting waits for what each says by himself", () => {
    const facts = { firstMeetingOn: day(5), lastMetOn: day(5), answerDueOn: day(7) };
    expect(due(facts, 6)).toEqual([]);
    expect(due(facts, 7)).toEqual([["how_did_it_go", 7]]);
    expect(due({ ...facts, answerDueOn: null }, 7)).toEqual([]);
  });

  test("waits for a first meeting that is planned, and then asks how it went", () => {
    const facts = { nextMeetingOn: day(18), lastNotedOn: day(20) };
    expect(due(facts, 19)).toEqual([]);
    expect(due(facts, 20)).toEqual([
      ["first_meeting", 20],
      ["how_did_it_go", 20],
    ]);
  });

  test("calls a pair quiet twenty-eight days after its last meeting, not before", () => {
    const facts = pair({ firstMeetingOn: day(5), lastMetOn: day(40), agreementOn: day(5) });
    expect(isQuiet(facts, day(67))).toBe(false);
    expect(isQuiet(facts, day(68))).toBe(true);
    expect(isQuiet({ ...facts, nextMeetingOn: day(75) }, day(76))).toBe(false);
    expect(isQuiet({ ...facts, nextMeetingOn: day(75) }, day(77))).toBe(true);
  });

  test("talks on days 14 and 30, then monthly, with reviews at three and six months, then quarterly", () => {
    const asked: [string, Day][] = [];
    let facts = pair({ firstMeetingOn: START, lastMetOn: START, agreementOn: START });
    for (let on = 0; on <= 480; on++) {
      facts = { ...facts, lastMetOn: day(on) };
      for (const { what } of dueFor(facts, day(on))) {
        asked.push([what, day(on)]);
        facts = { ...facts, lastNotedOn: day(on) };
      }
    }
    expect(asked).toEqual([
      ["talk", "2026-03-16"],
      ["talk", "2026-04-01"],
      ["talk", "2026-05-02"],
      ["review", "2026-06-02"],
      ["talk", "2026-07-02"],
      ["talk", "2026-08-02"],
      ["review", "2026-09-02"],
      ["review", "2026-12-02"],
      ["review", "2027-03-02"],
      ["review", "2027-06-02"],
    ]);
  });

  test("asks for the agreement after the first meeting, and for a plan before the planned end", () => {
    const facts = { firstMeetingOn: day(3), lastMetOn: day(16), lastNotedOn: day(180) };
    expect(due(facts, 17)).toEqual([["agreement", 17]]);
    expect(
      due({ ...facts, lastMetOn: day(170), agreementOn: day(17), plannedEndOn: day(180) }, 170),
    ).toEqual([["plan_ending", 180 - CADENCE.friendship.planEnding]]);
  });

  test("asks nothing of a pair that has ended", () => {
    expect(due({ endedOn: day(10) }, 400)).toEqual([]);
    expect(nextFor(pair({ endedOn: day(10) }), day(11))).toBeNull();
  });
});

test("each kind of pair keeps its own numbers, and a changed one holds at once", () => {
  const cadence = {
    ...CADENCE,
    work: { ...CADENCE.work, quiet: 10, talksUntilMonths: 4, reviewEveryMonths: 3 },
  };
  const facts = pair({ firstMeetingOn: day(5), lastMetOn: day(40), agreementOn: day(5) });
  expect(isQuiet(facts, day(50), cadence)).toBe(false);
  expect(isQuiet({ ...facts, kind: "work" }, day(50), cadence)).toBe(true);
  const months = [...take(rhythm.calendarOf(START, cadence.work), 8)];
  expect(months.map(({ talk, what }) => `${talk} ${what}`)).toEqual([
    "1 talk",
    "2 talk",
    "3 talk",
    "4 review",
    "5 talk",
    "7 review",
    "10 review",
    "13 review",
  ]);
});

describe("whatever the facts of a pair and the numbers of the office are", () => {
  const random = randomFrom(5);
  const numbers = fc.sample(anyCadence, { numRuns: 300, seed: 5 });
  const pairs = numbers.map((cadence) => ({ facts: anyPair(random), cadence }));

  test("nothing is due before its day, and nothing twice", () => {
    for (const { facts, cadence } of pairs) {
      for (let on = 0; on < 400; on += 13) {
        const codes = dueFor(facts, day(on), cadence).map(({ what }) => what);
        expect(new Set(codes).size).toBe(codes.length);
        expect(dueFor(facts, day(on), cadence).every(({ on: since }) => since <= day(on))).toBe(
          true,
        );
      }
    }
  });

  test("what is due stays due, since the same day, until a fact changes: no missed run forgets it", () => {
    for (const { facts, cadence } of pairs) {
      let before: string[] = [];
      for (let on = 0; on < 400; on += 1 + random.below(30)) {
        const now = dueFor(facts, day(on), cadence).map(
          ({ what, on: since }) => `${what} ${since}`,
        );
        expect(before.filter((promise) => !now.includes(promise))).toEqual([]);
        before = now;
      }
    }
  });

  test("what comes next becomes due on its day", () => {
    for (const { facts, cadence } of pairs) {
      const next = nextFor(facts, day(50), cadence);
      if (!next) continue;
      expect(next.on > day(50)).toBe(true);
      expect(dueFor(facts, next.on, cadence)).toContainEqual(next);
      expect(dueFor(facts, addDays(next.on, -1), cadence).map(({ what }) => what)).toEqual(
        dueFor(facts, day(50), cadence).map(({ what }) => what),
      );
    }
  });

  test("a meeting today silences quiet and first meeting; a note today silences talks", () => {
    for (const { facts, cadence } of pairs) {
      const today = day(200);
      const met = {
        ...facts,
        firstMeetingOn: facts.firstMeetingOn ?? today,
        lastMetOn: today,
        nextMeetingOn: null,
      };
      const codes = dueFor({ ...met, lastNotedOn: today }, today, cadence).map(({ what }) => what);
      expect(codes.filter((code) => !LEFT.includes(code))).toEqual([]);
    }
  });

  test("an earlier last meeting never makes a pair quiet later", () => {
    for (const { facts, cadence } of pairs.filter(({ facts }) => facts.lastMetOn)) {
      const earlier = { ...facts, lastMetOn: addDays(facts.lastMetOn as Day, -3) };
      for (let on = 0; on < 400; on += 7) {
        if (isQuiet(facts, day(on), cadence)) expect(isQuiet(earlier, day(on), cadence)).toBe(true);
      }
    }
  });
});

/** A meeting settles none of these: they wait for what the men say or sign. */
const LEFT = ["how_did_it_go", "agreement", "plan_ending"];

function anyPair(random: Random): PairFacts {
  const maybe = (share: number, most: number) =>
    random.chance(share) ? day(random.below(most)) : null;
  const firstMeetingOn = maybe(0.7, 60);
  return pair({
    kind: random.one(PAIR_KINDS),
    firstMeetingOn,
    lastMetOn: firstMeetingOn && addDays(firstMeetingOn, random.below(150)),
    nextMeetingOn: maybe(0.3, 250),
    answerDueOn: firstMeetingOn && maybe(0.2, 90),
    agreementOn: firstMeetingOn && maybe(0.5, 60),
    plannedEndOn: maybe(0.5, 365),
    lastNotedOn: maybe(0.5, 200),
  });
}

function* take<T>(all: Iterable<T>, count: number) {
  let taken = 0;
  for (const one of all) {
    if (taken++ === count) return;
    yield one;
  }
}
