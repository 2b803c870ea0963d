import { expect, test } from "vitest";
import { simulatedYear } from "#tests/support/simulated-year/simulated-year.ts";

test("a year of sixty pairs: nobody is forgotten, nothing is asked twice", async () => {
  const { written } = await simulatedYear({ seed: 20_260_105 });
  expect(written.get("check_in")).toBeGreaterThan(300);
  for (const kind of [
    "check_in_reminder",
    "first_answer",
    "thanks_first_meeting",
    "thanks_half_way",
    "pair_ended",
  ]) {
    expect(written.get(kind), kind).toBeGreaterThan(0);
  }
}, 180_000);
