import { describe, expect, test } from "vitest";
import { keptUnder, lastOf } from "#app/domain/remembered.ts";

describe("what was made before", () => {
  test("of a fact holds under the same circumstances only", () => {
    const kept = keptUnder<{ id: string }, string>();
    const fact = { id: "a" };
    expect(kept("today", fact, () => "quiet")).toBe("quiet");
    expect(kept("today", fact, () => "late")).toBe("quiet");
    expect(kept("tomorrow", fact, () => "late")).toBe("late");
    expect(kept("today", { ...fact }, () => "another")).toBe("another");
  });

  test("is made anew as soon as one of the things that it was made of is another", () => {
    let made = 0;
    const listOf = lastOf((...words: string[]) => {
      made += 1;
      return [...words];
    });
    const first = listOf("one", "two");
    expect(listOf("one", "two")).toBe(first);
    expect(listOf("one", "three")).toEqual(["one", "three"]);
    expect(listOf("one", "two")).toEqual(["one", "two"]);
    expect(listOf("one")).toEqual(["one"]);
    expect(listOf("one", "two")).toEqual(["one", "two"]);
    expect(made).toBe(5);
  });
});
