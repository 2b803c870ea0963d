import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MatchingPerson } from "#app/domain/matching/person.ts";
import { planOf } from "#app/domain/matching/plan.ts";
import { type PlanRules, RELAXABLE } from "#app/domain/matching/plan-rules.ts";
import { pointsOf, sumOf } from "#app/domain/matching/wishes.ts";
import { cases } from "#tests/support/plan-cases.ts";
import {
  brokenInPlan,
  everyWay,
  flow,
  sidesOf,
  standingPins,
  tableOf,
} from "#tests/support/plan-oracle.ts";
import { randomFrom } from "#tests/support/random.ts";

const SEED = { seed: 20261124 };

describe("a plan is the best there is", () => {
  test("pair by pair what trying every way finds, up to seven and seven men", () => {
    fc.assert(
      fc.property(cases(7), ({ people, rules }) => {
        const plan = planOf(people, rules);
        expect(plan.pairs.map(ids)).toEqual(everyWay(people, rules));
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  test("with as many pairs and as great a total as a flow of least cost finds, up to forty", () => {
    fc.assert(
      fc.property(cases(40), ({ people, rules }) => {
        expect(worthOf(people, rules)).toEqual(byFlow(people, rules));
      }),
      { ...SEED, numRuns: 200 },
    );
  });

  test("whatever the order of people and rules", () => {
    fc.assert(
      fc.property(cases(25), fc.integer(), ({ people, rules }, seed) => {
        const random = randomFrom(seed);
        const mixed: PlanRules = {
          ...rules,
          pinned: random.shuffled(rules.pinned),
          forbidden: random.shuffled(rules.forbidden),
          neverMatch: random.shuffled(rules.neverMatch),
        };
        expect(planOf(random.shuffled(people), mixed)).toEqual(planOf(people, rules));
      }),
      { ...SEED, numRuns: 100 },
    );
  });
});

describe("for any men and rules", () => {
  test("everyone is in the plan once: in pairs no more than his places, or among the unmatched", () => {
    fc.assert(
      fc.property(cases(12), ({ people, rules }) => {
        const { pairs, unmatched } = planOf(people, rules);
        const more = rules.relaxed.includes("free_place") ? 1 : 0;
        for (const man of people) {
          const his = pairs.filter((pair) => Object.values(pair).includes(man.id)).length;
          const left = unmatched.filter(({ personId }) => personId === man.id).length;
          const places = man.role === "participant" ? 1 : man.freePlaces + more;
          expect(his).toBeLessThanOrEqual(places);
          expect(left).toBe(his === 0 ? 1 : 0);
        }
      }),
      { ...SEED, numRuns: 100 },
    );
  });

  test("a pin is kept or refused, and a pair that is not pinned breaks no rule", () => {
    fc.assert(
      fc.property(cases(12), ({ people, rules }) => {
        const { pairs, refusedPins } = planOf(people, rules);
        const { standing } = standingPins(people, rules);
        expect(pairs.filter(({ isPinned }) => isPinned).length).toBe(standing.size);
        for (const pin of rules.pinned) {
          const isKept = pairs.some((pair) => pair.isPinned && sameIds(pair, pin));
          expect(refusedPins.some((refused) => sameIds(refused, pin))).toBe(!isKept);
        }
        for (const { participantId, supportPersonId, isPinned } of pairs) {
          if (isPinned) continue;
          const participant = people.find(({ id }) => id === participantId) as MatchingPerson;
          const supportPerson = people.find(({ id }) => id === supportPersonId) as MatchingPerson;
          expect(brokenInPlan({ participant, supportPerson }, rules)).toEqual([]);
        }
      }),
      { ...SEED, numRuns: 150 },
    );
  });

  test("relaxing a rule gives as many pairs more as planning anew without it", () => {
    fc.assert(
      fc.property(cases(12), ({ people, rules }) => {
        const plan = planOf(people, { ...rules, pinned: [] });
        for (const rule of RELAXABLE.filter((one) => !rules.relaxed.includes(one))) {
          const relaxed = { ...rules, pinned: [], relaxed: [...rules.relaxed, rule] };
          const said = plan.relaxations.find((relaxation) => relaxation.rule === rule)?.pairs ?? 0;
          expect(said, rule).toBe(planOf(people, relaxed).pairs.length - plan.pairs.length);
        }
      }),
      { ...SEED, numRuns: 150 },
    );
  });

  test("what would give one man a pair gives it, takes nobody's, and is told completely", () => {
    fc.assert(
      fc.property(cases(7), ({ people, rules }) => {
        const plan = planOf(people, { ...rules, pinned: [] });
        for (const { personId, gives } of plan.unmatched) {
          for (const rule of RELAXABLE.filter((one) => !rules.relaxed.includes(one))) {
            const isTold = gives.some((one) => one.rule === rule);
            const pairs = pairsRelaxedFor(personId, people, {
              ...rules,
              pinned: [],
              relaxed: [...rules.relaxed, rule],
            });
            expect(isTold, `${personId} ${rule}`).toBe(pairs > plan.pairs.length);
          }
        }
      }),
      { ...SEED, numRuns: 150 },
    );
  });
});

function ids({
  participantId,
  supportPersonId,
}: {
  participantId: string;
  supportPersonId: string;
}) {
  return { participantId, supportPersonId };
}

function sameIds(one: Parameters<typeof ids>[0], other: Parameters<typeof ids>[0]) {
  return JSON.stringify(ids(one)) === JSON.stringify(ids(other));
}

/** Pairs and points of the plan without its pins. */
function worthOf(people: MatchingPerson[], rules: PlanRules) {
  const free = planOf(people, rules).pairs.filter(({ isPinned }) => !isPinned);
  const byId = new Map(people.map((man) => [man.id, man]));
  const total = free.reduce((sum, pair) => {
    const participant = byId.get(pair.participantId) as MatchingPerson;
    const supportPerson = byId.get(pair.supportPersonId) as MatchingPerson;
    return sum + sumOf(pointsOf({ participant, supportPerson }, rules.today, rules.weights));
  }, 0);
  return { pairs: free.length, total };
}

function byFlow(people: MatchingPerson[], rules: PlanRules) {
  const { standing, left } = standingPins(people, rules);
  const fits = tableOf(people, rules).map((row, at) =>
    standing.has(at) ? row.map(() => null) : row,
  );
  return flow(fits, left);
}

/** The most pairs when the last relaxed rule is relaxed for one man only, and all else stays. */
function pairsRelaxedFor(id: string, people: MatchingPerson[], rules: PlanRules) {
  const before = { ...rules, relaxed: rules.relaxed.slice(0, -1) };
  const { rows, columns, places } = sidesOf(people, before);
  const [strict, loose] = [tableOf(people, before), tableOf(people, rules)];
  const isRow = rows.some((man) => man.id === id);
  const fits = strict.map((line, row) =>
    line.map((points, column) =>
      (isRow ? rows[row]?.id === id : columns[column]?.id === id)
        ? (loose[row]?.[column] ?? null)
        : points,
    ),
  );
  if (rules.relaxed.at(-1) !== "free_place") return flow(fits, places).pairs;
  // His place would be one more of anyone who fits him: a column of its own.
  if (!isRow) return flow(fits, placesOf(columns, id, places)).pairs;
  const own = fits.map((line, row) => [
    ...(strict[row] as (number | null)[]),
    rows[row]?.id === id && line.some((points) => points !== null) ? 0 : null,
  ]);
  return flow(own, [...places, 1]).pairs;
}

function placesOf(columns: MatchingPerson[], id: string, places: number[]) {
  return places.map((count, column) => (columns[column]?.id === id ? count + 1 : count));
}
