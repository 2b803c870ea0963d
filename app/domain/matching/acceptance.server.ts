import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { menInPlan } from "./men-in-plan.server.ts";
import { officePlan } from "./office-plan.server.ts";
import type { PlanOf } from "./plan-input.server.ts";
import type { RelaxableRule, TheTwoIds } from "./plan-rules.ts";
import { mindFor, reasonsFor } from "./reasons.ts";
import { mayBePlanned, twoAmong } from "./two-in-plan.ts";
import { pointsOf } from "./wishes.ts";

/**
 * The pairs that a coordinator has chosen, before he sends. `gone`: so many of them do not fit any more,
 * because something has changed since he looked.
 */
export async function chosenPairs(
  db: Db,
  {
    by,
    language,
    chosen,
    relaxed,
    roundId = null,
    at = now(),
  }: Partial<PlanOf> & {
    by: Coordinator;
    language: Language;
    chosen: TheTwoIds[] | "all";
    relaxed: readonly RelaxableRule[];
    at?: Instant;
  },
) {
  const { plan, people, rules } = await officePlan(db, { relaxed, roundId, at });
  const men = await menInPlan(db, { people, language, at });
  const today = dayOf(at);
  const asked: TheTwoIds[] = chosen === "all" ? plan.pairs : chosen;
  const pairs = asked.flatMap(({ participantId, supportPersonId }) => {
    const ids = { participantId, supportPersonId };
    const two = twoAmong(people, ids);
    if (!two || !mayBePlanned(two, rules)) return [];
    const reasons = reasonsFor(two, pointsOf(two, today, rules.weights));
    return men.two({ ...ids, reasons, mind: mindFor(two, today) });
  });
  await men.recordSeen(by);
  return { pairs, gone: asked.length - pairs.length, relaxed: [...relaxed] };
}
