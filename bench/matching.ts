import { availableParallelism, cpus, loadavg } from "node:os";
import type { MatchingPerson } from "#app/domain/matching/person.ts";
import { planOf } from "#app/domain/matching/plan.ts";
import { type PlanRules, planRules } from "#app/domain/matching/plan-rules.ts";
import { ifForbidden } from "#app/domain/matching/what-if.ts";
import { CROWD_DAY, crowd } from "./crowd.ts";

/**
 * `npm run bench:matching` measures whole plans with reasons, the unmatched and relaxations, for
 * crowds as they wait in life (`crowd.ts`). Aims: 50 and 50 men in 10 ms, 500 and 500 in 150 ms,
 * 2,000 and 2,000 in 2 s, re-planning after a pin at 500 in 100 ms, memory below 300 MB.
 */
const MB = 1024 * 1024;
const SIZES = [
  { size: 50, times: 60, aim: 10 },
  { size: 500, times: 12, aim: 150 },
  { size: 2000, times: 3, aim: 2000 },
];

console.log(
  `${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
const rules = planRules({ today: CROWD_DAY });
for (const { size, times, aim } of SIZES) {
  const people = crowd(size, size);
  const plan = planOf(people, rules);
  const waits = plan.unmatched.filter(({ role }) => role === "participant").length;
  say(`${size} × ${size}, ${plan.pairs.length} pairs, ${waits} men wait`, times, aim, () =>
    planOf(people, rules),
  );
  const pinned = pinSomebody(people, rules);
  say("  again after a pin", times, size === 500 ? 100 : null, () => planOf(people, pinned));
  const [first] = plan.pairs;
  if (first) say("  next best of a pair", times, null, () => ifForbidden(people, rules, first));
}
console.log(
  `Memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most (aim 300 MB).`,
);

/** A support person for one who has none in the plan, or another one than he has. */
function pinSomebody(people: readonly MatchingPerson[], from: PlanRules): PlanRules {
  const { pairs } = planOf(people, from);
  const [one, other] = [pairs[0], pairs[Math.floor(pairs.length / 2)]];
  if (!one || !other) return from;
  const pin = { participantId: one.participantId, supportPersonId: other.supportPersonId };
  return { ...from, pinned: [pin] };
}

/** The median of several runs after one that warms up, and the slowest. */
function say(what: string, times: number, aim: number | null, run: () => unknown) {
  run();
  const took = Array.from({ length: times }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  }).sort((one, other) => one - other);
  const median = took[Math.floor(took.length / 2)] as number;
  const slowest = took.at(-1) as number;
  const aimed = aim ? ` (aim ${aim} ms)` : "";
  const heap = Math.round(process.memoryUsage.rss() / MB);
  console.log(
    `${what}: ${median.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms${aimed}, ${heap} MB`,
  );
}
