import { describe, expect, test } from "vitest";
import { keptUnder, remembering } from "#app/domain/remembered.ts";

type Row = { id: string; met: string | null };
const lines = (...rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).join("\n");

describe("facts that are remembered", () => {
  test("are the same object while their line is the same, and read again when it is not", () => {
    let read = 0;
    const remembered = remembering<Row, Row>(["id", "met"], (row) => {
      read += 1;
      return row;
    });
    const [one, other] = remembered(lines(["a", null], ["b\n", "2026-11-24"]));
    expect([one, other]).toEqual([
      { id: "a", met: null },
      { id: "b\n", met: "2026-11-24" },
    ]);
    const [anew, same] = remembered(lines(["a", "2026-11-25"], ["b\n", "2026-11-24"]));
    expect(anew).toEqual({ id: "a", met: "2026-11-25" });
    expect(same).toBe(other);
    expect(read).toBe(3);
  });

  test("are forgotten when they are gone, and nobody can change them", () => {
    const remembered = remembering<Row, Row>(["id", "met"], (row) => row);
    const [before] = remembered(lines(["a", null]));
    expect(remembered(null)).toEqual([]);
    const [after] = remembered(lines(["a", null]));
    expect(after).not.toBe(before);
    expect(() => Object.assign(after as Row, { met: "2026-11-24" })).toThrow(TypeError);
  });

  test("what was made of them holds under the same circumstances only", () => {
    const kept = keptUnder<Row, string>();
    const fact = { id: "a", met: null };
    expect(kept("today", fact, () => "quiet")).toBe("quiet");
    expect(kept("today", fact, () => "late")).toBe("quiet");
    expect(kept("tomorrow", fact, () => "late")).toBe("late");
    expect(kept("today", { ...fact }, () => "another")).toBe("another");
  });
});
