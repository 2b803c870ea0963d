import { describe, expect, test } from "vitest";
import { mostWorth, NOBODY, type Worths } from "#app/domain/matching/assignment.ts";
import { pricesOf } from "#app/domain/matching/prices.ts";
import { settleTies } from "#app/domain/matching/ties.ts";

const worths = (rows: number, columns: number, worth: (row: number, column: number) => number) => {
  const of = Float64Array.from({ length: rows * columns }, (_, at) =>
    worth(Math.floor(at / columns), at % columns),
  );
  return { rows, columns, of } satisfies Worths;
};
const inOrder = (count: number) => Array.from({ length: count }, (_, at) => at);

describe("the choice that is worth most", () => {
  test("is proved by prices, and what is worth less is found out", () => {
    const square = worths(2, 2, (row, column) => (row === column ? 5 : 4));
    expect([...mostWorth(square)]).toEqual([0, 1]);
    expect(() => pricesOf(square, Int32Array.from([0, 1]))).not.toThrow();
    expect(() => pricesOf(square, Int32Array.from([1, 0]))).toThrow(/better choice/);
    expect(() => pricesOf(square, Int32Array.from([0, NOBODY]))).toThrow(/better choice/);
    const one = worths(1, 2, (_, column) => column + 1);
    expect(() => pricesOf(one, Int32Array.from([0]))).toThrow(/better choice/);
    const rivals = worths(2, 1, (row) => row + 1);
    expect(() => pricesOf(rivals, Int32Array.from([0, NOBODY]))).toThrow(/better choice/);
  });

  test("is the same among equals, whichever of them the solver has found", () => {
    const equal = worths(3, 3, () => 7);
    for (const found of [
      [2, 1, 0],
      [1, 2, 0],
      [0, 1, 2],
    ]) {
      expect([...settleTies(equal, Int32Array.from(found), [0, 1, 2])]).toEqual([0, 1, 2]);
    }
    const scarce = worths(3, 2, () => 7);
    expect([...settleTies(scarce, Int32Array.from([NOBODY, 1, 0]), [1, 0])]).toEqual([
      0,
      1,
      NOBODY,
    ]);
  });

  test("is found soon where all are equal, and where all have the same favourites", () => {
    const many = 300;
    const begin = performance.now();
    for (const worth of [() => 9, (_: number, column: number) => many - column]) {
      const crowd = worths(many, many, worth);
      const chosen = settleTies(crowd, mostWorth(crowd), inOrder(many));
      expect([...chosen]).toEqual(inOrder(many));
    }
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  test("counts exactly with worths beyond 32 bits", () => {
    const big = worths(2, 2, (row, column) => 2 ** 45 + (row === column ? 1 : 0));
    const chosen = mostWorth(big);
    expect([...settleTies(big, chosen, [0, 1])]).toEqual([0, 1]);
  });
});
