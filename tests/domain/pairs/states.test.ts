import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAIR_STEPS } from "#app/domain/pairs/pair.ts";
import { PROPOSAL_STEPS } from "#app/domain/pairs/proposal.ts";

/** The pictures in docs/states.md are the tables of the code, drawn. */
const drawn = readFileSync("docs/states.md", "utf8")
  .split("```mermaid\n")
  .slice(1)
  .map((block) => block.split("```")[0]);

test.each([
  ["a proposal", PROPOSAL_STEPS, 0],
  ["a pair", PAIR_STEPS, 1],
] as const)("the picture of %s shows every step and no other", (_name, steps, at) => {
  expect(drawn[at]).toBe(pictureOf(steps));
});

function pictureOf(steps: Record<string, Record<string, string>>) {
  const lines = Object.entries(steps).flatMap(([from, next]) => {
    const ways = Object.entries(next).map(([event, to]) => `  ${from} --> ${to}: ${event}`);
    return ways.length > 0 ? ways : [`  ${from} --> [*]`];
  });
  return ["stateDiagram-v2", `  [*] --> ${Object.keys(steps)[0]}`, ...lines, ""].join("\n");
}
