import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPeople } from "#app/domain/matching/people-file.ts";
import { planOf } from "#app/domain/matching/plan.ts";

const FILE = "tests/fixtures/people.json";
const json = () => JSON.parse(readFileSync(FILE, "utf8"));
const plan = (args: string[], input?: string) =>
  spawnSync(process.execPath, ["scripts/plan.ts", ...args], { encoding: "utf8", input });

const wrongIn = (change: (file: ReturnType<typeof json>) => void) => {
  const file = json();
  change(file);
  const read = readPeople(file);
  return "wrong" in read ? read.wrong : [];
};

describe("npm run plan", () => {
  test("writes the plan of a file as JSON, the one that the house would make", () => {
    const read = readPeople(json());
    if ("wrong" in read) throw new Error(read.wrong.join());
    const { status, stdout, stderr } = plan([FILE]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const written = JSON.parse(stdout);
    expect(written).toEqual({
      today: "2026-11-24",
      flow: "friendship",
      ...planOf(read.people, read.rules),
    });
    expect(written.pairs).toHaveLength(2);
    expect(written.relaxations).toEqual([
      { rule: "shared_time", pairs: 1 },
      { rule: "within_reach", pairs: 1 },
    ]);
  });

  test("says what is wrong in sentences, writes nothing and fails", () => {
    const file = { ...json(), today: "soon" };
    const { status, stdout, stderr } = plan(["-"], JSON.stringify(file));
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: "",
      stderr: '-: today: "soon" is no day; write 2026-11-24.\n',
    });
    expect(plan(["-"], "{").stderr).toMatch(/^- is no JSON: /);
    expect(plan(["no-such-file.json"]).stderr).toBe("no-such-file.json cannot be read.\n");
  });
});

describe("a file of people", () => {
  test("is refused with the path of what is wrong", () => {
    expect(wrongIn((file) => (file.people[1].role = "boss"))).toEqual([
      'people[1].role: "boss" must be one of: participant, support_person.',
    ]);
    expect(wrongIn((file) => (file.people[0].languages = { klingon: "native" }))).toEqual([
      expect.stringMatching(
        /^people\[0\]\.languages\.klingon: Nobody knows this language; one of:/,
      ),
    ]);
    expect(wrongIn((file) => delete file.people[2].waitingSince)).toEqual([
      "people[2].waitingSince: must be there, of kind string.",
    ]);
    expect(wrongIn((file) => (file.people[0].places = "two"))).toEqual([
      'people[0].places: "two" must be of kind number.',
    ]);
  });

  test("holds nothing about a man that a plan does not need", () => {
    expect(wrongIn((file) => (file.people[0].nationality = "…"))).toEqual([
      'people[0]: "nationality" is not asked for; leave it out.',
    ]);
  });

  test("names nobody twice in a role, and only those who are there", () => {
    expect(wrongIn((file) => file.people.push(file.people[0]))).toEqual([
      'people[8].id: "yusuf" is there already as a participant.',
    ]);
    expect(wrongIn((file) => file.pinned.push(["yusuf", "nobody"]))).toEqual([
      'pinned[0]: "nobody" is not among the people.',
    ]);
    expect(
      wrongIn((file) => file.people.push({ ...file.people[0], role: "support_person" })),
    ).toEqual([]);
  });
});
