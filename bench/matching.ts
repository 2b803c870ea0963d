import { spawnSync } from "node:child_process";
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
 * Memory is the most that a process of its own has held after one plan, Node included.
 */
const SIZES = [
  { size: 50, times: 100, aim: 10, aimOfPin: null },
  { size: 500, times: 20, aim: 150, aimOfPin: 100 },
  { size: 2000, times: 5, aim: 2000, aimOfPin: null },
];
const rules = planRules({ today: CROWD_DAY });

const [only] = process.argv.slice(2);
if (only) {
  planOf(crowd(Number(only), Number(only)), rules);
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
} else {
  const machine = `${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}`;
  console.log(`${machine}, load ${loadavg()[0]?.toFixed(1)}`);
  for (const size of SIZES) measure(size);
}

function measure({ size, times, aim, aimOfPin }: (typeof SIZES)[number]) {
  const people = crowd(size, size);
  const { pairs, unmatched } = planOf(people, rules);
  const waits = unmatched.filter(({ role }) => role === "participant").length;
  say(`${size} × ${size}, ${pairs.length} pairs, ${waits} wait`, times, aim, () =>
    planOf(people, rules),
  );
  const pinned = pinSomebody(people);
  say("  again after a pin", times, aimOfPin, () => planOf(people, pinned));
  const [first] = pairs;
  if (first) say("  next best of a pair", times, null, () => ifForbidden(people, rules, first));
  const { stdout } = spawnSync(process.execPath, [import.meta.filename, String(size)]);
  console.log(`  memory: ${String(stdout).trim()} MB (aim 300 MB)`);
}

/** The first man with somebody else's support person. */
function pinSomebody(people: readonly MatchingPerson[]): PlanRules {
  const { pairs } = planOf(people, rules);
  const [one, other] = [pairs[0], pairs[Math.floor(pairs.length / 2)]];
  if (!one || !other) return rules;
  const pin = { participantId: one.participantId, supportPersonId: other.supportPersonId };
  return { ...rules, pinned: [pin] };
}

/** The median of several runs and the slowest, which is mostly the first: nothing is warm then. */
function say(what: string, times: number, aim: number | null, run: () => unknown) {
  const timed = () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  };
  const took = Array.from({ length: times }, timed).sort((one, other) => one - other);
  const median = took[Math.floor(took.length / 2)] as number;
  const slowest = took.at(-1) as number;
  const aimed = aim === null ? "" : ` (aim ${aim} ms)`;
  console.log(`${what}: ${median.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms${aimed}`);
}
