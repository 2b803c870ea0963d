import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CADENCE, type Cadence } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, daysBetween } from "#app/domain/day.ts";
import { calendarOf, dueFor as dueForPair, type PairFacts } from "#app/domain/pairs/cadence.ts";
import type { CheckInFacts } from "#app/domain/pairs/check-in.ts";
import * as checkIns from "#app/domain/pairs/check-in.ts";
import { anyCadence } from "#tests/support/cadence.ts";

const START = "2026-03-02" as Day;
const day = (days: number) => addDays(START, days);
const PAIR = { kind: "friendship" as const, startedOn: START, endedOn: null };
const asked = (on: number, facts: Partial<CheckInFacts> = {}): CheckInFacts => ({
  kind: "friendship",
  talk: 1,
  sentOn: day(on),
  remindedOn: null,
  answeredOn: null,
  face: null,
  callMeOn: null,
  handledOn: null,
  ...facts,
});

/** By the usual numbers, unless others are said. */
const checkInDue = (
  facts: Parameters<typeof checkIns.checkInDue>[0],
  last: CheckInFacts | null,
  today: Day,
) => checkIns.checkInDue(facts, last, today, CADENCE)?.on ?? null;
const reminderDue = (checkIn: CheckInFacts, today: Day, cadence = CADENCE) =>
  checkIns.reminderDue(checkIn, today, cadence);
const needOfCheckIn = (checkIn: CheckInFacts, cadence = CADENCE) =>
  checkIns.needOfCheckIn(checkIn, cadence);
const dueFor = (facts: PairFacts, today: Day) => dueForPair(facts, today, CADENCE);

describe("a check-in", () => {
  test("is due on the days of the calendar, not before", () => {
    expect(checkInDue(PAIR, null, day(13))).toBeNull();
    expect(checkInDue(PAIR, null, day(14))).toBe(day(14));
    const well = asked(14, { answeredOn: day(15), face: 5 });
    expect(checkInDue(PAIR, well, day(29))).toBeNull();
    expect(checkInDue(PAIR, well, day(30))).toBe(day(30));
    expect(checkInDue({ ...PAIR, endedOn: day(20) }, well, day(30))).toBeNull();
  });

  test("is one, however many were missed", () => {
    expect(checkInDue(PAIR, null, day(100))).toBe("2026-06-02");
    expect(
      checkInDue(PAIR, asked(100, { talk: 4, answeredOn: day(100), face: 4 }), day(100)),
    ).toBeNull();
  });

  test("is reminded of once, after a week, and then it is the office's", () => {
    const silent = asked(14);
    expect(reminderDue(silent, day(20))).toBe(false);
    expect(reminderDue(silent, day(21))).toBe(true);
    expect(reminderDue({ ...silent, remindedOn: day(21) }, day(22))).toBe(false);
    expect(needOfCheckIn({ ...silent, remindedOn: day(23) })).toEqual({
      why: "check_in_unanswered",
      since: day(30),
    });
    expect(needOfCheckIn(silent)?.since, "also when nobody reminded him").toEqual(day(28));
    expect(reminderDue(silent, day(28)), "then it is too late").toBe(false);
  });

  test("keeps him from being asked again while it waits for him or for the office", () => {
    const silent = asked(14);
    expect(checkInDue(PAIR, silent, day(200))).toBeNull();
    const low = asked(14, { answeredOn: day(15), face: 2 });
    expect(checkInDue(PAIR, low, day(30))).toBeNull();
    expect(checkInDue(PAIR, { ...low, handledOn: day(16) }, day(30))).toBe(day(30));
    const handled = { ...silent, handledOn: day(29) };
    expect(checkInDue(PAIR, handled, day(30)), "he has just been called").toBeNull();
  });

  test.each([
    ["call_me", { answeredOn: day(15), callMeOn: day(15), face: 5 }],
    ["low_face", { answeredOn: day(15), face: 2 }],
    ["low_face", { answeredOn: day(15), face: 1 }],
    [undefined, { answeredOn: day(15), face: 3 }],
    [undefined, { answeredOn: day(15), face: 1, handledOn: day(15) }],
  ])("asks of the office %s", (why, facts) => {
    expect(needOfCheckIn(asked(14, facts))?.why).toBe(why);
  });
});

test("when both men say that all is well, the talk of that day is answered, a review is not", () => {
  const facts = {
    ...PAIR,
    firstMeetingOn: day(3),
    lastMetOn: day(90),
    nextMeetingOn: null,
    times: null,
    answerDueOn: null,
    agreementOn: day(3),
    plannedEndOn: null,
    lastNotedOn: null,
    pauseUntil: null,
    resumedOn: null,
    bothWellTalk: 2,
  };
  expect(dueFor(facts, day(31))).toEqual([]);
  expect(dueFor(facts, day(61))).toMatchObject([{ what: "talk", on: "2026-05-02" }]);
  const later = { ...facts, bothWellTalk: 4 };
  expect(dueFor(later, day(93))).toMatchObject([{ what: "review", on: "2026-06-02" }]);
});

/** A year of a pair: on which days the server runs, and what the man does with each check-in. */
const YEAR_DAYS = 400;
const story = fc.record({
  runs: fc.uniqueArray(fc.nat(YEAR_DAYS), { maxLength: YEAR_DAYS }),
  fates: fc.array(
    fc.record({
      /** Days until he answers; null: never. */
      answers: fc.option(fc.nat(40), { nil: null }),
      face: fc.integer({ min: 1, max: 5 }),
      /** Days until the office marks it as handled, once it is on Today. */
      handles: fc.nat(20),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  /** By which numbers the office works, and from which day on by which others. */
  numbers: anyCadence,
  later: fc.record({ from: fc.nat(YEAR_DAYS), numbers: anyCadence }),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

describe("whatever days the server misses and whatever the man does", () => {
  test("nothing is sent twice, nothing is forgotten, nobody is nagged", () => {
    fc.assert(
      fc.property(story, (told) => {
        const sent = live(told);
        const calendars = [told.numbers, told.later.numbers].flatMap((numbers) => [
          ...calendarUntil(day(YEAR_DAYS), numbers),
        ]);
        expect(new Set(sent.map(({ dueOn }) => dueOn)).size).toBe(sent.length);
        expect(new Set(sent.map(({ talk }) => talk)).size, "no talk twice").toBe(sent.length);
        for (const [position, one] of sent.entries()) {
          expect(calendars).toContain(one.dueOn);
          expect(one.dueOn <= one.sentOn).toBe(true);
          expect(one.reminders).toBeLessThanOrEqual(1);
          const before = sent[position - 1];
          if (!before) continue;
          const { talkCountsFrom } = numbersOn(told, one.sentOn).friendship;
          expect(daysBetween(before.sentOn, one.sentOn)).toBeGreaterThan(talkCountsFrom);
          expect(before.answeredOn ?? before.handledOn).not.toBeNull();
        }
        const lastRun = told.runs.length > 0 ? day(Math.max(...told.runs)) : null;
        const last = sent.at(-1) ?? null;
        if (!lastRun) return;
        const left = checkIns.checkInDue(PAIR, last, lastRun, numbersOn(told, lastRun));
        expect(left, "a run leaves nothing").toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test("a server that never stands still and a man who answers at once are asked as the calendar says", () => {
    const runs = Array.from({ length: YEAR_DAYS + 1 }, (_, on) => on);
    const sent = live({ ...USUAL, runs, fates: [{ answers: 0, face: 4, handles: 0 }] });
    expect(sent.map(({ dueOn }) => dueOn)).toEqual([...calendarUntil(day(YEAR_DAYS), CADENCE)]);
    expect(sent.every(({ dueOn, sentOn }) => dueOn === sentOn)).toBe(true);
  });

  test("who is silent stays on Today until the office has taken him up", () => {
    fc.assert(
      fc.property(story, ({ runs, fates }) => {
        const silent = fates.map((fate) => ({ ...fate, answers: null }));
        const shown = new Set<number>();
        const sent = live({ ...USUAL, runs, fates: silent }, (on) => shown.add(on));
        for (const { sentOn, remindedOn, handledOn } of sent) {
          const from = daysBetween(
            START,
            addDays(
              remindedOn ?? addDays(sentOn, CADENCE.friendship.remindOfCheckIn),
              CADENCE.friendship.checkInToOffice,
            ),
          );
          const until = handledOn ? daysBetween(START, handledOn) : YEAR_DAYS + 1;
          for (let on = from; on < until; on++) expect(shown.has(on)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const USUAL = { numbers: CADENCE, later: { from: 0, numbers: CADENCE } };

function numbersOn({ numbers, later }: Pick<Story, "numbers" | "later">, today: Day): Cadence {
  return today < day(later.from) ? numbers : later.numbers;
}

type Sent = CheckInFacts & { dueOn: Day; reminders: number };

/** Day by day: the server runs if it does, the man answers, the office reads Today. */
function live(told: Story, onToday: (on: number) => void = () => {}): Sent[] {
  const { fates } = told;
  const running = new Set(told.runs);
  const sent: Sent[] = [];
  for (let on = 0; on <= YEAR_DAYS; on++) {
    const today = day(on);
    const before = sent.at(-1) ?? null;
    const cadence = numbersOn(told, today);
    const due = running.has(on) ? checkIns.checkInDue(PAIR, before, today, cadence) : null;
    if (due) sent.push({ ...asked(on), talk: due.talk, dueOn: due.on, reminders: 0 });
    const last = sent.at(-1);
    const fate = fates[(sent.length - 1) % fates.length];
    if (!last || !fate) continue;
    if (running.has(on) && reminderDue(last, today, cadence)) {
      last.remindedOn = today;
      last.reminders += 1;
    }
    const age = daysBetween(last.sentOn, today);
    if (!last.answeredOn && !last.handledOn && age === fate.answers) {
      last.answeredOn = today;
      last.face = fate.face;
    }
    const need = needOfCheckIn(last, cadence);
    if (!need || need.since > today) continue;
    if (daysBetween(need.since, today) >= fate.handles) last.handledOn = today;
    else onToday(on);
  }
  return sent;
}

function* calendarUntil(end: Day, cadence: Cadence) {
  for (const { on } of calendarOf(START, cadence.friendship)) {
    if (on > end) return;
    yield on;
  }
}
