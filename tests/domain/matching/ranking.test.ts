import { describe, expect, test } from "vitest";
import { addDays, type Day } from "#app/domain/day.ts";
import type { MatchingPerson } from "#app/domain/matching/person.ts";
import { rank } from "#app/domain/matching/ranking.ts";
import { brokenRules } from "#app/domain/matching/rules.ts";
import { pointsOf, sumOf } from "#app/domain/matching/wishes.ts";
import { DAY_PARTS, INTERESTS, WEEKDAYS, WISHES } from "#app/domain/people/vocabulary.ts";
import { anyone, OFFICE, participant, supportPerson, TUESDAY } from "#tests/support/matching.ts";
import { randomFrom } from "#tests/support/random.ts";

const order = (man: MatchingPerson, others: MatchingPerson[]) =>
  rank(man, others, OFFICE).suggestions.map(({ personId }) => personId);

describe("who stands first in the list", () => {
  test("is who speaks his language fluently, before who speaks a little", () => {
    const man = participant({ languages: [{ language: "ar", level: "native" }] });
    const some = supportPerson({ id: "some", languages: [{ language: "ar", level: "basic" }] });
    const well = supportPerson({ id: "well", languages: [{ language: "ar", level: "fluent" }] });
    expect(order(man, [some, well])).toEqual(["well", "some"]);
  });

  test("is who lives nearer: district, municipality, the next municipality, elsewhere", () => {
    const man = participant({ municipalityCode: "091", district: "Kallio" });
    const at = (id: string, municipalityCode: string, district: string | null = null) =>
      supportPerson({ id, municipalityCode, district });
    const far = at("far", "837");
    const ring = at("ring", "049");
    const town = at("town", "091", "Malmi");
    const near = at("near", "091", "Kallio");
    expect(order(man, [far, ring, town, near])).toEqual(["near", "town", "ring", "far"]);
  });

  test("is, between equals, who has waited longest", () => {
    const since = (id: string, waitingSince: string) =>
      supportPerson({ id, waitingSince: waitingSince as Day });
    expect(
      order(participant(), [
        since("a", "2026-11-20"),
        since("b", "2026-10-01"),
        since("c", "2026-11-20"),
      ]),
    ).toEqual(["b", "a", "c"]);
  });

  test("is, in time, anyone who waits long enough", () => {
    const man = participant({ interests: ["chess"], municipalityCode: "091" });
    const fits = supportPerson({ id: "fits", interests: ["chess"], waitingSince: TUESDAY });
    const waits = supportPerson({ id: "waits", waitingSince: addDays(TUESDAY, -3000) });
    expect(order(man, [{ ...fits, interests: [] }, waits])).toEqual(["waits", "fits"]);
  });

  test("is never who has merely ticked everything", () => {
    const man = participant({ interests: ["chess", "sauna"], hopes: ["friendship", "studies"] });
    const honest = supportPerson({ id: "honest", interests: ["chess"], offers: ["friendship"] });
    const everything = supportPerson({
      id: "everything",
      interests: [...INTERESTS],
      offers: [...WISHES],
      hopes: [...WISHES],
    });
    expect(order(man, [everything, honest])).toEqual(["honest", "everything"]);
  });
});

describe("for anyone at all", () => {
  const random = randomFrom(20261124);
  const rounds = Array.from({ length: 60 }, (_, round) => ({
    man: anyone(random, `man-${round}`, round % 2 ? "participant" : "support_person"),
    others: Array.from({ length: 40 }, (_, place) =>
      anyone(random, `other-${place}`, round % 2 ? "support_person" : "participant"),
    ),
  }));

  test("the order of the input does not matter", () => {
    for (const { man, others } of rounds) {
      expect(rank(man, random.shuffled(others), OFFICE).suggestions).toEqual(
        rank(man, others, OFFICE).suggestions,
      );
    }
  });

  test("everyone suggested keeps every rule, and everyone else breaks one", () => {
    for (const { man, others } of rounds) {
      const suggested = new Set(order(man, others));
      for (const other of others) {
        const two =
          man.role === "participant"
            ? { participant: man, supportPerson: other }
            : { participant: other, supportPerson: man };
        expect(brokenRules(two, OFFICE).length === 0).toBe(suggested.has(other.id));
      }
    }
  });

  test("a shorter list is the beginning of the longer one", () => {
    for (const { man, others } of rounds) {
      const all = rank(man, others, OFFICE);
      const few = rank(man, others, { ...OFFICE, atMost: 3 });
      expect(few.suggestions).toEqual(all.suggestions.slice(0, 3));
      expect(few.fitting).toBe(all.suggestions.length);
    }
  });

  test("ticking everything wins no more than being free three times a week", () => {
    for (const { man, others } of rounds.filter(({ man }) => man.role === "participant")) {
      for (const other of others) {
        const ticked = {
          ...other,
          interests: [...INTERESTS],
          hopes: [...WISHES],
          offers: [...WISHES],
          times: WEEKDAYS.flatMap((weekday) => DAY_PARTS.map((part) => ({ weekday, part }))),
        };
        const points = pointsOf({ participant: man, supportPerson: ticked }, TUESDAY);
        expect(points.interests + points.hopes + points.hopes_of_support_person).toBe(0);
        const free = { ...other, times: man.times.slice(0, 3) };
        expect(points.times).toBe(
          pointsOf({ participant: man, supportPerson: free }, TUESDAY).times,
        );
      }
    }
  });

  test("waiting a day longer never costs anything", () => {
    for (const { man, others } of rounds.filter(({ man }) => man.role === "participant")) {
      for (const supporter of others) {
        const two = { participant: man, supportPerson: supporter };
        expect(sumOf(pointsOf(two, addDays(TUESDAY, 1)))).toBeGreaterThanOrEqual(
          sumOf(pointsOf(two, TUESDAY)),
        );
      }
    }
  });

  test("who is left out by one rule is counted under it", () => {
    const man = participant({ languages: [{ language: "so", level: "native" }] });
    const ranking = rank(man, [supportPerson(), supportPerson({ id: "b", freePlaces: 0 })], OFFICE);
    expect(ranking).toMatchObject({
      suggestions: [],
      leftOut: [{ rule: "shared_language", count: 1 }],
    });
  });
});
