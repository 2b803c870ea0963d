import { describe, expect, test } from "vitest";
import type { MatchingPerson } from "#app/domain/matching/person.ts";
import { brokenRules } from "#app/domain/matching/rules.ts";
import { OFFICE, participant, supportPerson } from "#tests/support/matching.ts";

const broken = (
  his: Partial<MatchingPerson>,
  others: Partial<MatchingPerson> = {},
  book: Partial<typeof OFFICE> = {},
) =>
  brokenRules(
    { participant: participant(his), supportPerson: supportPerson(others) },
    { ...OFFICE, ...book },
  );

describe("two men may be suggested to each other", () => {
  test("when every rule holds", () => {
    expect(broken({})).toEqual([]);
  });

  test("only when both wait for it and have room", () => {
    expect(broken({ isReady: false })).toEqual(["both_ready"]);
    expect(broken({}, { isReady: false })).toEqual(["both_ready"]);
    expect(broken({}, { freePlaces: 0 })).toEqual(["free_place"]);
  });

  test("only when both have said that they are 18 or over", () => {
    expect(broken({ isAdult: false })).toEqual(["adults"]);
  });

  test("never when the office has said never, and never a man with himself", () => {
    expect(broken({}, {}, { isNeverMatch: () => true })).toEqual(["never_match"]);
    expect(broken({ id: "same" }, { id: "same" })).toEqual(["never_match"]);
  });

  test("only in the office when one has protected details", () => {
    expect(broken({ isProtected: true })).toEqual([]);
    expect(broken({ isProtected: true }, {}, { audience: "men" })).toEqual(["not_protected"]);
    expect(broken({}, { isProtected: true }, { audience: "men" })).toEqual(["not_protected"]);
  });

  test("only with a language in which one can carry the talk", () => {
    const speaks = (level: "basic" | "fluent" | "native") => ({
      languages: [{ language: "so" as const, level }],
    });
    expect(broken(speaks("native"), speaks("basic"))).toEqual([]);
    expect(broken(speaks("basic"), speaks("fluent"))).toEqual([]);
    expect(broken(speaks("basic"), speaks("basic"))).toEqual(["shared_language"]);
    expect(broken({ languages: [] })).toEqual(["shared_language"]);
  });
});
