import { describe, expect, test } from "vitest";
import { bitsOf, countOf } from "#app/domain/matching/bits.ts";
import { shareALanguage } from "#app/domain/matching/languages.ts";
import { planRules } from "#app/domain/matching/plan-rules.ts";
import { haveNoSharedTime } from "#app/domain/matching/times.ts";
import { canMeet, speakTogether, traitsOf } from "#app/domain/matching/traits.ts";
import { pointsOf, sumOf, totalOf } from "#app/domain/matching/wishes.ts";
import { INTERESTS, SPOKEN_LANGUAGES, WISHES } from "#app/domain/people/vocabulary.ts";
import { anyone, TUESDAY } from "#tests/support/matching.ts";
import { randomFrom } from "#tests/support/random.ts";

describe("what a plan compares as bits", () => {
  const random = randomFrom(4);
  const twos = Array.from({ length: 500 }, (_, at) => ({
    participant: anyone(random, `p${at}`, "participant"),
    supportPerson: anyone(random, `s${at}`, "support_person"),
  }));

  test("says the same as the lists that reasons are told from, and as the points of a pair", () => {
    for (const two of twos) {
      const his = traitsOf(two.participant, TUESDAY);
      const others = traitsOf(two.supportPerson, TUESDAY);
      expect(speakTogether(his, others)).toBe(shareALanguage(two));
      expect(canMeet(his, others)).toBe(!haveNoSharedTime(two));
      for (const flow of ["friendship", "round"] as const) {
        const { weights } = planRules({ today: TUESDAY, flow });
        expect(totalOf(his, others, weights)).toBe(sumOf(pointsOf(two, TUESDAY, weights)));
      }
    }
  });

  test("fits: every list has a bit for each of its codes", () => {
    for (const codes of [SPOKEN_LANGUAGES, INTERESTS, WISHES]) {
      expect(codes.length).toBeLessThanOrEqual(32);
      expect(countOf(bitsOf(codes, codes))).toBe(codes.length);
      expect(new Set(codes.map((code) => bitsOf([code], codes))).size).toBe(codes.length);
    }
    expect(bitsOf(["no such code"], INTERESTS)).toBe(0);
  });
});
