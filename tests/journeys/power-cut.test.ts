import { expect, test } from "vitest";
import { powerCuts } from "#tests/support/power-cuts.ts";

test("power cuts lose nothing that was acknowledged, double nothing, and letters go on", async () => {
  const { after, letters, last } = await powerCuts({ cuts: 3 });
  for (const { acknowledged, ...rest } of after) {
    expect(rest).toEqual({ lost: [], doubled: [], integrity: "ok", orphans: 0 });
  }
  expect(Math.min(...Object.values(last?.acknowledged ?? {}))).toBeGreaterThan(0);
  expect(letters).toMatchObject({ waiting: 0, neverArrived: 0, writtenTwice: 0, neverWritten: 0 });
  expect(Math.min(letters.texts.arrived, letters.mails.arrived)).toBeGreaterThan(0);
}, 120_000);
