import { describe, expect, test } from "vitest";
import type { Instant } from "#app/domain/day.ts";
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
});
