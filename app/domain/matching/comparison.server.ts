import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { menInPlan } from "./men-in-plan.server.ts";
import { ifDecided, officePlan } from "./office-plan.server.ts";
import { decisionsOn } from "./plan-decisions.server.ts";
import type { PlanOf } from "./plan-input.server.ts";
import { pairKey, type TheTwoIds } from "./plan-rules.ts";
import { mindFor, reasonsFor } from "./reasons.ts";
import { rulesAgainst, twoAmong } from "./two-in-plan.ts";
import { pointsOf } from "./wishes.ts";

/**
 * Two men beside the plan: where the plan puts them together, what is the next best; where it does not,
 * what it costs to put them together, and what stands against it. Both are an entry in the log.
 */
export async function comparison(
  db: Db,
  {
    by,
    language,
    roundId = null,
    at = now(),
    ...ids
  }: TheTwoIds & Partial<PlanOf> & { by: Coordinator; language: Language; at?: Instant },
) {
  const today = dayOf(at);
  const { plan, people, rules } = await officePlan(db, { roundId, at });
  const two = twoAmong(people, ids);
  const men = await menInPlan(db, { people, language, at });
  const [named] = men.two(ids);
  if (!two || !named) throw new NotFound();
  const isPlanned = plan.pairs.some((pair) => pairKey(pair) === pairKey(ids));
  const what = isPlanned ? "if_apart" : "if_pinned";
  const difference = await ifDecided(db, { what, two: ids, today, roundId });
  const canBe = isPlanned || difference.made.some((pair) => pairKey(pair) === pairKey(ids));
  const result = {
    today,
    ...named,
    isPlanned,
    canBe,
    /** What stands against the two; a coordinator may judge some of it himself. */
    against: isPlanned ? [] : rulesAgainst(two, rules),
    reasons: reasonsFor(two, pointsOf(two, today, rules.weights)),
    mind: mindFor(two, today),
    difference: {
      pairs: difference.pairs,
      wait: difference.wait.flatMap(({ personId, role }) => men.one(personId, role)),
      comeIn: difference.comeIn.flatMap(({ personId, role }) => men.one(personId, role)),
      made: difference.made.filter((pair) => pairKey(pair) !== pairKey(ids)).flatMap(men.two),
    },
    decision: (await decisionsOn(db, today)).find((one) => pairKey(one) === pairKey(ids)) ?? null,
  };
  for (const personId of [ids.participantId, ids.supportPersonId]) {
    await audit(db, { by: by.accountId, personId, what: "plan_seen" }, at);
  }
  await men.recordSeen(by);
  return result;
}

export type Comparison = Awaited<ReturnType<typeof comparison>>;
