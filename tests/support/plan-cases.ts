import fc from "fast-check";
import { addDays } from "#app/domain/day.ts";
import type { MatchingPerson } from "#app/domain/matching/person.ts";
import { type PlanRules, planRules, RELAXABLE } from "#app/domain/matching/plan-rules.ts";
import { FLOWS } from "#app/domain/matching/rounds.ts";
import { LEVELS } from "#app/domain/people/vocabulary.ts";
import { TUESDAY } from "./matching.ts";

/**
 * Men and rules of a plan, any at all. They choose among few answers, so that many are alike and
 * ties are common.
 */
export type Case = { people: MatchingPerson[]; rules: PlanRules };

export function cases(atMost: number): fc.Arbitrary<Case> {
  return fc
    .tuple(
      crowdOf(man("participant"), atMost),
      crowdOf(man("support_person"), atMost),
      rulesFor(atMost),
    )
    .map(([participants, supportPersons, rules]) => ({
      people: [
        ...participants.map((one, at) => ({ ...one, id: `p${at}` })),
        ...supportPersons.map((one, at) => ({ ...one, id: `s${at}` })),
      ],
      rules,
    }));
}

/**
 * Nobody, one, or any number; mostly nearly as many as there may be. Half of the crowds are made of
 * two or three men many times over, who differ in nothing but their ids.
 */
function crowdOf(one: fc.Arbitrary<MatchingPerson>, atMost: number) {
  const many = fc.integer({ min: Math.floor(atMost * 0.6), max: atMost });
  const count = fc.oneof(
    { weight: 3, arbitrary: many },
    { weight: 1, arbitrary: fc.nat({ max: atMost }) },
  );
  const lookAlike = fc
    .array(one, { minLength: 2, maxLength: 3 })
    .map((few) => fc.constantFrom(...few));
  return fc
    .oneof(fc.constant(one), lookAlike)
    .chain((kind) =>
      count.chain((length) => fc.array(kind, { minLength: length, maxLength: length })),
    );
}

function man(role: MatchingPerson["role"]): fc.Arbitrary<MatchingPerson> {
  const rarely = { maxLength: 2 };
  return fc.record({
    id: fc.constant(""),
    role: fc.constant(role),
    isReady: mostly(true, false),
    waitingSince: fc.constantFrom(0, 3, 3, 40, 100, 900).map((days) => addDays(TUESDAY, -days)),
    freePlaces: role === "participant" ? mostly(1, 0) : fc.constantFrom(0, 1, 1, 1, 1, 2),
    isAdult: mostly(true, false),
    isProtected: mostly(false, true),
    languages: fc.uniqueArray(
      fc.record({
        language: fc.constantFrom("fi" as const, "en" as const, "ar" as const),
        level: fc.constantFrom(...LEVELS),
      }),
      { minLength: 1, maxLength: 3, selector: ({ language }) => language },
    ),
    times: fc.uniqueArray(
      fc.record({ weekday: fc.constantFrom(1, 2), part: fc.constant("evening" as const) }),
      { ...rarely, selector: ({ weekday }) => weekday },
    ),
    municipalityCode: fc.constantFrom(null, "091", "091", "049", "092", "837"),
    district: fc.constantFrom(null, "Kallio"),
    canTravel: mostly(false, true),
    interests: fc.uniqueArray(fc.constantFrom("chess" as const, "sauna" as const), rarely),
    hopes: fc.uniqueArray(fc.constantFrom("friendship" as const, "finnish_practice" as const)),
    offers: fc.uniqueArray(fc.constantFrom("friendship" as const, "studies" as const), rarely),
    profession: fc.constantFrom(null, "cook", "ravintola: cook"),
    restsUntil: fc.constant(null),
  });
}

function rulesFor(atMost: number): fc.Arbitrary<PlanRules> {
  const place = fc.nat({ max: Math.max(0, atMost - 1) });
  const participantId = place.map((at) => `p${at}`);
  const supportPersonId = place.map((at) => `s${at}`);
  const two = fc.record({ participantId, supportPersonId });
  const some = (maxLength: number) => fc.array(two, { maxLength });
  return fc
    .record({
      audience: mostly("office" as const, "men" as const),
      flow: fc.constantFrom(...FLOWS),
      pinned: some(3),
      forbidden: some(3),
      neverMatch: fc.array(fc.tuple(supportPersonId, participantId), { maxLength: 2 }),
      setAside: fc.array(fc.oneof(participantId, supportPersonId), { maxLength: 1 }),
      relaxed: fc.uniqueArray(fc.constantFrom(...RELAXABLE), { maxLength: 1 }),
    })
    .map((said) => planRules({ ...said, today: TUESDAY }));
}

function mostly<T, U>(usual: T, seldom: U): fc.Arbitrary<T | U> {
  return fc.oneof(
    { weight: 19, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constant(seldom) },
  );
}
