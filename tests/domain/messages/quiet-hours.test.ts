import { describe, expect, test } from "vitest";
import { clockOf, type Instant } from "#app/domain/day.ts";
import { quietUntil } from "#app/domain/messages/quiet-hours.ts";

const until = (at: string) => quietUntil(at as Instant);

describe("quiet hours", () => {
  test("run from 21 to 8 in Helsinki, in winter and in summer", () => {
    expect(until("2026-11-24T18:59:00Z")).toBeNull();
    expect(until("2026-11-24T19:00:00Z")).toBe("2026-11-25T06:00:00Z");
    expect(until("2026-11-25T05:59:00Z")).toBe("2026-11-25T06:00:00Z");
    expect(until("2026-11-25T06:00:00Z")).toBeNull();
    expect(until("2026-07-01T18:00:00Z")).toBe("2026-07-02T05:00:00Z");
  });

  test("end at eight also in the night when the clocks change", () => {
    expect(until("2026-03-28T22:00:00Z")).toBe("2026-03-29T05:00:00Z");
    expect(until("2026-10-24T22:00:00Z")).toBe("2026-10-25T06:00:00Z");
  });

  test("hold at every quarter of a year: by the clock of Helsinki, until the next eight o'clock", () => {
    const start = Date.parse("2026-01-01T00:00:00Z");
    for (let quarter = 0; quarter < 366 * 96; quarter++) {
      const at = `${new Date(start + quarter * 900_000).toISOString().slice(0, 19)}Z` as Instant;
      const hour = Number(clockOf(at).slice(0, 2));
      const morning = quietUntil(at);
      expect(morning !== null, at).toBe(hour >= 21 || hour < 8);
      if (!morning) continue;
      expect(clockOf(morning)).toBe("08:00");
      const wait = (Date.parse(morning) - Date.parse(at)) / 3_600_000;
      expect(wait > 0 && wait <= 12, at).toBe(true);
    }
  });
});
