import { describe, expect, test } from "vitest";
import { addDays } from "#app/domain/day.ts";
import type { MatchingPerson } from "#app/domain/matching/person.ts";
import { planOf } from "#app/domain/matching/plan.ts";
import { type PlanRules, planRules } from "#app/domain/matching/plan-rules.ts";
import { ifForbidden, ifPinned } from "#app/domain/matching/what-if.ts";
import { participant, supportPerson, TUESDAY } from "#tests/support/matching.ts";

const ago = (days: number) => addDays(TUESDAY, -days);
const plan = (people: MatchingPerson[], said: Partial<PlanRules> = {}) =>
  planOf(people, planRules({ today: TUESDAY, ...said }));
const pairsIn = (people: MatchingPerson[], said: Partial<PlanRules> = {}) =>
  plan(people, said).pairs.map((pair) => `${pair.participantId}–${pair.supportPersonId}`);
const two = (participantId: string, supportPersonId: string) => ({
  participantId,
  supportPersonId,
});
const why = (people: MatchingPerson[], id: string, said: Partial<PlanRules> = {}) =>
  plan(people, said).unmatched.find(({ personId }) => personId === id);

const arabic = { languages: [{ language: "ar" as const, level: "native" as const }] };
const both = {
  languages: [
    { language: "ar" as const, level: "native" as const },
    { language: "en" as const, level: "fluent" as const },
  ],
};
/** Yusuf speaks Arabic and English, Ali only Arabic; Pekka speaks both, Matti only English. */
const yusuf = participant({ id: "yusuf", ...both, interests: ["chess"], waitingSince: ago(20) });
const ali = participant({ id: "ali", ...arabic, waitingSince: ago(10) });
const pekka = supportPerson({ id: "pekka", ...both, interests: ["chess"] });
const matti = supportPerson({ id: "matti" });
const four = [yusuf, ali, pekka, matti];

describe("a plan", () => {
  test("makes one pair more rather than the best pair", () => {
    expect(pairsIn(four)).toEqual(["yusuf–matti", "ali–pekka"]);
    expect(pairsIn([yusuf, pekka, matti])).toEqual(["yusuf–pekka"]);
  });

  test("gives nobody more pairs than he has places", () => {
    const three = ["a", "b", "c"].map((id) => participant({ id }));
    expect(pairsIn([...three, supportPerson({ freePlaces: 2 })])).toEqual(["a–pekka", "b–pekka"]);
  });

  test("says why, and what to mind, and holds no number", () => {
    const [pair] = plan([yusuf, pekka]).pairs;
    expect(pair?.reasons[0]).toEqual({ code: "both_speak", values: ["ar", "en"] });
    expect(JSON.stringify(pair)).not.toMatch(/\d/);
  });

  test("lets the longest waiting go first between equals, then the id", () => {
    const b = participant({ id: "b", waitingSince: ago(3) });
    const a = participant({ id: "a", waitingSince: ago(3) });
    const c = participant({ id: "c", waitingSince: ago(800) });
    const d = participant({ id: "d", waitingSince: ago(900) });
    expect(pairsIn([b, a, matti])).toEqual(["a–matti"]);
    expect(pairsIn([c, d, matti])).toEqual(["d–matti"]);
    expect(pairsIn([a, supportPerson({ id: "y" }), supportPerson({ id: "x" })])).toEqual(["a–x"]);
  });

  test("of nobody is empty, and where nobody fits it says so", () => {
    expect(plan([])).toEqual({ pairs: [], unmatched: [], refusedPins: [], relaxations: [] });
    expect(why([ali], "ali")?.why).toEqual({ code: "nobody_there" });
    expect(why([ali, { ...matti, isReady: false }], "ali")?.why).toEqual({ code: "nobody_there" });
    expect(why([ali, matti], "ali")).toEqual({
      personId: "ali",
      role: "participant",
      why: { code: "nobody_fits", rules: [{ rule: "shared_language", count: 1, alone: 1 }] },
      gives: [],
    });
  });

  test("sends nobody across the country, and nobody to one who is never free when he is", () => {
    const here = participant({ municipalityCode: "091", times: [{ weekday: 1, part: "evening" }] });
    const far = supportPerson({
      municipalityCode: "837",
      times: [{ weekday: 1, part: "evening" }],
    });
    const busy = supportPerson({
      municipalityCode: "091",
      times: [{ weekday: 2, part: "evening" }],
    });
    expect(why([here, far], "yusuf")?.gives).toEqual([{ rule: "within_reach", men: 1 }]);
    expect(why([here, busy], "yusuf")?.gives).toEqual([{ rule: "shared_time", men: 1 }]);
    expect(plan([here, busy]).relaxations).toEqual([{ rule: "shared_time", pairs: 1 }]);
    expect(pairsIn([here, busy], { relaxed: ["shared_time"] })).toEqual(["yusuf–pekka"]);
  });

  test("shows men no plan with a man in it who has protected details", () => {
    const people = [{ ...yusuf, isProtected: true }, pekka];
    expect(pairsIn(people)).toEqual(["yusuf–pekka"]);
    expect(pairsIn(people, { audience: "men" })).toEqual([]);
  });
});

describe("a coordinator", () => {
  test("pins two, also against a language, a way or an evening that he has judged himself", () => {
    expect(pairsIn(four, { pinned: [two("yusuf", "pekka")] })).toEqual(["yusuf–pekka"]);
    expect(pairsIn(four, { pinned: [two("ali", "matti")] })).toEqual(["yusuf–pekka", "ali–matti"]);
  });

  test("is told which rule refuses a pin", () => {
    const refused = (people: MatchingPerson[], said: Partial<PlanRules>) =>
      plan(people, said).refusedPins.map(({ rule }) => rule);
    const pinned = [two("yusuf", "pekka")];
    expect(refused([{ ...yusuf, isAdult: false }, pekka], { pinned })).toEqual(["adults"]);
    expect(refused(four, { pinned, neverMatch: [["pekka", "yusuf"]] })).toEqual(["never_match"]);
    expect(refused(four, { pinned, forbidden: pinned })).toEqual(["forbidden"]);
    expect(refused(four, { pinned, setAside: ["pekka"] })).toEqual(["set_aside"]);
    expect(refused(four, { pinned: [...pinned, two("ali", "pekka")] })).toEqual(["free_place"]);
    expect(refused(four, { pinned: [...pinned, two("yusuf", "matti")] })).toEqual(["free_place"]);
    expect(refused(four, { pinned: [two("yusuf", "nobody")] })).toEqual(["not_here"]);
    expect(refused(four, { pinned: [...pinned, ...pinned] })).toEqual([]);
  });

  test("forbids two, says never of two, and sets a man aside", () => {
    expect(pairsIn([yusuf, pekka, matti], { forbidden: [two("yusuf", "pekka")] })).toEqual([
      "yusuf–matti",
    ]);
    expect(pairsIn([yusuf, pekka, matti], { neverMatch: [["yusuf", "pekka"]] })).toEqual([
      "yusuf–matti",
    ]);
    expect(why(four, "ali", { setAside: ["ali"] })).toMatchObject({
      why: { code: "himself", rules: ["set_aside"] },
      gives: [{ rule: "set_aside", men: 1 }],
    });
  });

  test("sees who waits and who is paired instead when he decides otherwise", () => {
    const rules = planRules({ today: TUESDAY });
    expect(ifPinned(four, rules, two("yusuf", "pekka"))).toMatchObject({
      pairs: -1,
      wait: [
        { personId: "ali", role: "participant" },
        { personId: "matti", role: "support_person" },
      ],
      comeIn: [],
      made: [{ participantId: "yusuf", supportPersonId: "pekka", isPinned: true }],
      unmade: [two("yusuf", "matti"), two("ali", "pekka")],
    });
    expect(ifForbidden(four, rules, two("ali", "pekka"))).toMatchObject({
      pairs: -1,
      wait: [
        { personId: "ali", role: "participant" },
        { personId: "matti", role: "support_person" },
      ],
      made: [{ participantId: "yusuf", supportPersonId: "pekka" }],
    });
  });

  test("sees what one place more would give", () => {
    const three = ["a", "b", "c"].map((id) => participant({ id }));
    const { relaxations, unmatched } = plan([...three, matti]);
    expect(relaxations).toEqual([{ rule: "free_place", pairs: 1 }]);
    expect(unmatched).toEqual(
      ["b", "c"].map((personId) => ({
        personId,
        role: "participant",
        why: { code: "others_go_first", fitting: 1 },
        gives: [{ rule: "free_place", men: 1 }],
      })),
    );
  });
});

describe("a round", () => {
  test("pairs by profession and goal, where friendship pairs by interests and area", () => {
    const cook = participant({
      interests: ["chess"],
      profession: "Kokki, cook",
      hopes: ["studies"],
    });
    const friend = supportPerson({ id: "friend", interests: ["chess"] });
    const colleague = supportPerson({ id: "colleague", profession: "cook", offers: ["studies"] });
    const people = [cook, { ...friend, municipalityCode: "091" }, colleague];
    expect(pairsIn(people, planRules({ today: TUESDAY, flow: "round" }))).toEqual([
      "yusuf–colleague",
    ]);
    const [pair] = plan(people, planRules({ today: TUESDAY, flow: "round" })).pairs;
    expect(pair?.reasons).toContainEqual({ code: "same_profession", values: [] });
    expect(JSON.stringify(plan([cook, colleague]).pairs)).not.toContain("profession");
    const silent = people.map((man) => ({ ...man, hopes: [], offers: [] }));
    expect(pairsIn(silent)).toEqual(["yusuf–friend"]);
    expect(pairsIn(silent, planRules({ today: TUESDAY, flow: "round" }))).toEqual([
      "yusuf–colleague",
    ]);
  });
});
