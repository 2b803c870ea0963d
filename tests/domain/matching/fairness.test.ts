import { describe, expect, test } from "vitest";
import { addDays, type Day, daysBetween } from "#app/domain/day.ts";
import type { MatchingPerson } from "#app/domain/matching/person.ts";
import { planOf } from "#app/domain/matching/plan.ts";
import { planRules } from "#app/domain/matching/plan-rules.ts";
import { traitsOf } from "#app/domain/matching/traits.ts";
import { totalOf, WEIGHTS, type Weights } from "#app/domain/matching/wishes.ts";
import { INTERESTS, WISHES } from "#app/domain/people/vocabulary.ts";
import { participant, supportPerson, TUESDAY } from "#tests/support/matching.ts";
import { type Random, randomFrom } from "#tests/support/random.ts";

/**
 * A year in which every week three men come and two support persons, and whoever the plan pairs is
 * paired. Nobody can make the queue shorter than it is; but nobody may wait for ever in it.
 */
const WEEKS = 52;
/** From docs/matching.md: after seven months a man goes before every newcomer. */
const NEVER_OVERTAKEN_DAYS = 214;

/** He speaks a little English and has told nothing else: whoever comes fits better. */
const hardToPlease = participant({
  id: "hard",
  waitingSince: TUESDAY,
  languages: [{ language: "en", level: "basic" }],
  municipalityCode: "092",
  times: [{ weekday: 7, part: "night" }],
});

function aYear(weights: Weights) {
  const random = randomFrom(20261124);
  let waiting: MatchingPerson[] = [hardToPlease];
  const waited = new Map<string, number>();
  let overtaken = 0;
  for (let week = 0; week < WEEKS; week++) {
    const today = addDays(TUESDAY, week * 7);
    waiting.push(...newcomers(week, today, random));
    const { pairs, unmatched } = planOf(waiting, planRules({ today, weights }));
    const paired = new Set(pairs.flatMap((pair) => [pair.participantId, pair.supportPersonId]));
    const days = (id: string) =>
      daysBetween(waiting.find((man) => man.id === id)?.waitingSince as Day, today);
    for (const id of paired) waited.set(id, days(id));
    for (const { personId, role, why } of unmatched) {
      if (role !== "participant" || why.code !== "others_go_first") continue;
      const first = Math.min(...pairs.map(({ participantId }) => days(participantId)));
      overtaken = Math.max(overtaken, days(personId) - first);
    }
    waiting = waiting.filter((man) => !paired.has(man.id));
  }
  return { waited, overtaken };
}

function newcomers(week: number, today: Day, random: Random) {
  const facts = () => ({
    waitingSince: today,
    languages: [{ language: "en" as const, level: "native" as const }],
    municipalityCode: "091",
    interests: random.some(INTERESTS, 0.2),
    hopes: random.some(WISHES, 0.2),
    offers: random.some(WISHES, 0.2),
    times: [],
  });
  return [
    ...[1, 2, 3].map((at) => participant({ ...facts(), id: `p${week}-${at}` })),
    ...[1, 2].map((at) => supportPerson({ ...facts(), id: `s${week}-${at}` })),
  ];
}

describe("in a year of plans", () => {
  test("even the man who fits worst is paired, and nobody is overtaken beyond seven months", () => {
    const { waited, overtaken } = aYear(WEIGHTS);
    expect(waited.get("hard")).toBeLessThan(NEVER_OVERTAKEN_DAYS);
    expect(overtaken).toBeLessThan(NEVER_OVERTAKEN_DAYS);
  });

  test("he would never be, if waiting weighed nothing", () => {
    expect(aYear({ ...WEIGHTS, waiting: 0 }).waited.get("hard")).toBeUndefined();
  });

  test("seven months of waiting outweigh everything else, two months nearly nothing", () => {
    const best = { ...WEIGHTS, waiting: 0 };
    const everything = Object.values(best).reduce((sum, weight) => sum + weight, 0) * 100;
    const waiting = (days: number) => {
      const his = traitsOf({ ...hardToPlease, waitingSince: addDays(TUESDAY, -days) }, TUESDAY);
      const newcomer = traitsOf(supportPerson({ waitingSince: TUESDAY }), TUESDAY);
      return totalOf(his, newcomer, { ...NOTHING, waiting: WEIGHTS.waiting });
    };
    expect(waiting(NEVER_OVERTAKEN_DAYS)).toBeGreaterThan(everything);
    expect(waiting(60)).toBeLessThan(everything / 10);
  });
});

const NOTHING = Object.fromEntries(Object.keys(WEIGHTS).map((wish) => [wish, 0])) as Weights;
