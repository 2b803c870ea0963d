import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { officePlan } from "#app/domain/matching/office-plan.server.ts";
import type { PlanOf } from "#app/domain/matching/plan-input.server.ts";
import type { PlanRules, RelaxableRule, TheTwoIds } from "#app/domain/matching/plan-rules.ts";
import { mayBePlanned } from "#app/domain/matching/two-in-plan.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { bothMen } from "./men.server.ts";
import { proposePair, refuseUnlessFitting, theTwo } from "./proposals.server.ts";

/** What became of two men: proposed, or the code of why not. */
export type Outcome = TheTwoIds & {
  participant: { name: string };
  supportPerson: { name: string };
  refusal: string | null;
};

/**
 * Proposes pairs that a coordinator has chosen in the plan, each by itself: what somebody else has done
 * meanwhile keeps back only the pair that it is about, with the code of why. Two who do not fit any more
 * by the rules of the plan are `plan_changed`. Pressed twice, the second time everything is refused.
 */
export async function proposePlanned(
  db: Db,
  {
    by,
    chosen,
    relaxed = [],
    roundId = null,
    first = async () => {},
    at = now(),
  }: Partial<PlanOf> & {
    by: Coordinator;
    chosen: TheTwoIds[];
    relaxed?: readonly RelaxableRule[];
    /** What a round asks for before each pair, in its transaction; it may refuse. */
    first?: (trx: Db) => Promise<void>;
    at?: Instant;
  },
): Promise<Outcome[]> {
  const { rules } = await officePlan(db, { relaxed, roundId, at });
  const outcomes: Outcome[] = [];
  for (const two of chosen) {
    const refusal = await refusalOf(() =>
      proposeIfFitting(db, { by, two, rules, roundId, first, at }),
    );
    outcomes.push({ ...two, ...(await namesOf(db, two)), refusal });
  }
  return outcomes;
}

/** In one transaction: the two as they are now still fit by the rules of the plan, and are asked. */
function proposeIfFitting(
  db: Db,
  {
    by,
    two,
    rules,
    roundId,
    first,
    at,
  }: PlanOf & {
    by: Coordinator;
    two: TheTwoIds;
    rules: PlanRules;
    first: (trx: Db) => Promise<void>;
    at: Instant;
  },
) {
  return asOne(db, async (trx) => {
    await first(trx);
    const men = await theTwo(trx, { ...two, roundId });
    await refuseUnlessFitting(trx, men);
    if (!mayBePlanned(men, rules)) throw new Refusal("plan_changed");
    return proposePair(trx, { by, ...two, roundId, at });
  });
}

async function namesOf(db: Db, two: TheTwoIds) {
  const { participant, supportPerson } = await bothMen(db, two);
  return {
    participant: { name: participant?.name ?? "–" },
    supportPerson: { name: supportPerson?.name ?? "–" },
  };
}

async function refusalOf(run: () => Promise<unknown>): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    if (error instanceof NotFound) return "plan_changed";
    throw error;
  }
}
