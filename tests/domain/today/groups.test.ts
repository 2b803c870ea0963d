import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, today } from "#app/domain/day.ts";
import type { Need } from "#app/domain/today/needs.ts";
import { groupsOf, type NeedsOfOne } from "#app/domain/today/rows.ts";

const anyNeed: fc.Arbitrary<Need> = fc.record({
  why: fc.constantFrom("quiet", "call_me", "unreachable", "talk", "waiting_long"),
  since: fc.integer({ min: 0, max: 5 }).map((days) => addDays(today(), -days)),
  urgency: fc.constantFrom("now", "soon"),
  about: fc.record({ kind: fc.constantFrom("pair", "person"), id: fc.constantFrom("a", "b", "c") }),
  personId: fc.constantFrom("yusuf", "omar", "reza", "hiwa", "taras", null),
  call: fc.constant([]),
  role: fc.constant(null),
  inCareOf: fc.subarray(["kaisa", "mohamed"]),
});
const anyNeeds: fc.Arbitrary<NeedsOfOne> = fc
  .array(anyNeed, { minLength: 1, maxLength: 2 })
  .map((needs) => needs as unknown as NeedsOfOne);
const said = (groups: ReturnType<typeof groupsOf>) => groups.map(({ of: _, ...group }) => group);

test("whatever changes, the rows stand as if they had been put in order anew", () => {
  fc.assert(
    fc.property(
      fc.array(anyNeeds, { maxLength: 30 }),
      fc.array(anyNeeds, { maxLength: 6 }),
      fc.array(fc.nat(29), { maxLength: 6 }),
      (first, added, gone) => {
        const left = first.filter((_, place) => !gone.includes(place));
        const then = [...left, ...added];
        expect(said(groupsOf(then, groupsOf(first)))).toEqual(said(groupsOf(then)));
      },
    ),
  );
});

test("whoever is as he was keeps his group", () => {
  const [one, other] = fc.sample(anyNeeds, 2) as [NeedsOfOne, NeedsOfOne];
  const named = (needs: NeedsOfOne, personId: string): NeedsOfOne => [{ ...needs[0], personId }];
  const [yusuf, omar] = [named(one, "yusuf"), named(other, "omar")];
  const before = groupsOf([yusuf, omar]);
  const after = groupsOf([yusuf, named(other, "omar")], before);
  const of = (groups: typeof before, key: string) => groups.find((group) => group.key === key);
  expect(of(after, "yusuf")).toBe(of(before, "yusuf"));
  expect(of(after, "omar")).not.toBe(of(before, "omar"));
});
