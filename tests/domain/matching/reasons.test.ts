import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/day.ts";
import type { MatchingPerson } from "#app/domain/matching/person.ts";
import { rank } from "#app/domain/matching/ranking.ts";
import { REASONS_AT_MOST } from "#app/domain/matching/reasons.ts";
import { anyone, OFFICE, participant, supportPerson, TUESDAY } from "#tests/support/matching.ts";
import { randomFrom } from "#tests/support/random.ts";

const why = (his: Partial<MatchingPerson>, others: Partial<MatchingPerson> = {}) => {
  const [suggestion] = rank(participant(his), [supportPerson(others)], OFFICE).suggestions;
  return { reasons: suggestion?.reasons ?? [], mind: suggestion?.mind ?? null };
};

describe("the reasons for two men", () => {
  test("are the strongest first, with what they speak of", () => {
    const { reasons, mind } = why(
      {
        languages: [
          { language: "fi", level: "basic" },
          { language: "ar", level: "native" },
        ],
        times: [{ weekday: 2, part: "evening" }],
        municipalityCode: "091",
        district: "Kallio",
        interests: ["chess", "sauna"],
        hopes: ["friendship", "finnish_practice"],
      },
      {
        languages: [
          { language: "fi", level: "native" },
          { language: "ar", level: "fluent" },
        ],
        times: [{ weekday: 2, part: "evening" }],
        municipalityCode: "091",
        district: "Kallio",
        interests: ["sauna", "chess"],
        offers: ["friendship"],
      },
    );
    expect(reasons).toEqual([
      { code: "both_speak", values: ["ar"] },
      { code: "same_district", values: ["Kallio"] },
      { code: "shared_interests", values: ["chess", "sauna"] },
      { code: "shared_times", values: ["2-evening"] },
      { code: "hopes", values: ["friendship"] },
    ]);
    expect(mind).toBeNull();
  });

  test("name the one thing to mind, the weightiest", () => {
    const some = { languages: [{ language: "en" as const, level: "basic" as const }] };
    expect(why(some).mind).toEqual({ code: "only_some_language", values: ["en"] });
    expect(
      why(
        { ...some, times: [{ weekday: 1, part: "morning" }] },
        { times: [{ weekday: 2, part: "morning" }] },
      ).mind,
    ).toEqual({ code: "no_shared_time", values: [] });
    expect(why({ restsUntil: "2026-12-01" as Day }).mind?.code).toBe("recent_ending");
    expect(why({ restsUntil: "2026-11-24" as Day }).mind).toBeNull();
    expect(why({ municipalityCode: "091" }, { municipalityCode: "837" }).mind?.code).toBe(
      "far_apart",
    );
  });

  test("never tell where a man with protected details lives", () => {
    const here = { municipalityCode: "091", district: "Kallio" };
    const { reasons, mind } = why({ ...here, isProtected: true }, here);
    expect(JSON.stringify([reasons, mind])).not.toMatch(/Kallio|district|municipality/);
  });

  test("are never more than five and never without something to say, for anyone at all", () => {
    const random = randomFrom(7);
    for (let round = 0; round < 300; round++) {
      const man = anyone(random, "man", "participant");
      const other = anyone(random, "other", "support_person");
      for (const { reasons } of rank(man, [other], { ...OFFICE, today: TUESDAY }).suggestions) {
        expect(reasons.length).toBeGreaterThan(0);
        expect(reasons.length).toBeLessThanOrEqual(REASONS_AT_MOST);
        expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
      }
    }
  });
});
