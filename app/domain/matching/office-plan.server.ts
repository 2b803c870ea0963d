import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import type { Plan } from "./plan.ts";
import { type PlanInput, type PlanOf, planInput } from "./plan-input.server.ts";
import type { RelaxableRule, TheTwoIds } from "./plan-rules.ts";
import type { PlanAnswer, PlanQuestion } from "./plan-work.ts";
import { planned } from "./planner.server.ts";
import type { Difference } from "./what-if.ts";

export type OfficePlan = PlanInput & { plan: Plan };

/** Answers by what was asked. The planner is pure, so an answer is never too old for its question. */
const answers = new Map<string, Promise<unknown>>();
const ANSWERS_KEPT = 24;

/**
 * The plan of everybody who waits, or of those who have applied to a round, as the data stands now;
 * `relaxed`: if these rules were given up.
 */
export async function officePlan(
  db: Db,
  {
    relaxed = [],
    roundId = null,
    at = now(),
  }: Partial<PlanOf> & { relaxed?: readonly RelaxableRule[]; at?: Instant } = {},
): Promise<OfficePlan> {
  const input = relaxing(await planInput(db, dayOf(at), { roundId }), relaxed);
  return { ...input, plan: await askedOnce(input, { what: "plan" }) };
}

/** What changes when two whom the plan puts together are kept apart, or two others are put together. */
export async function ifDecided(
  db: Db,
  {
    what,
    two,
    today,
    roundId = null,
  }: Partial<PlanOf> & { what: "if_apart" | "if_pinned"; two: TheTwoIds; today: Day },
): Promise<Difference> {
  return askedOnce(await planInput(db, today, { roundId }), { what, two });
}

function relaxing(input: PlanInput, relaxed: readonly RelaxableRule[]): PlanInput {
  const all = [...new Set([...input.rules.relaxed, ...relaxed])].toSorted();
  return {
    ...input,
    rules: { ...input.rules, relaxed: all },
    fingerprint: `${input.fingerprint} ${all.join()}`,
  };
}

type Question = { what: "plan" } | { what: "if_apart" | "if_pinned"; two: TheTwoIds };

/** Two who ask the same at the same moment get the same answer, and it is worked out once. */
function askedOnce<Q extends Question>(
  { people, rules, fingerprint }: PlanInput,
  question: Q,
): Promise<PlanAnswer<Q["what"]>> {
  const key = JSON.stringify([fingerprint, question]);
  const known = answers.get(key);
  answers.delete(key);
  const answer = known ?? planned({ people, rules, ...question } as PlanQuestion);
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  const [oldest] = answers.keys();
  if (answers.size > ANSWERS_KEPT && oldest) answers.delete(oldest);
  return answer as Promise<PlanAnswer<Q["what"]>>;
}
