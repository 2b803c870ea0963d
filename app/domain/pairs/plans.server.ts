import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { addDays, dayOf, type Instant, now } from "#app/domain/day.ts";
import { withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { recordPairEvent } from "./history.server.ts";
import { nextMeetingKey, nextMeetingLetters } from "./letters.ts";
import { refuseIfEnded } from "./lifecycle.server.ts";
import { bothMen } from "./men.server.ts";
import { type PairRow, pairToLogFor } from "./pair-rows.server.ts";

/** A meeting is planned at most so many days ahead. */
const PLAN_DAYS_AT_MOST = 90;
/** Only the latest plans can have a letter that has not gone yet. */
const PLANS_LOOKED_AT = 10;

/**
 * When and where they meet next, as one of the two or the office writes it down; `meetAt` null takes
 * the plan back. Whoever did not plan it hears of it. Refuses a time that is past or months away.
 */
export function planNextMeeting(
  db: Db,
  {
    by,
    pairId,
    meetAt,
    place,
    at = now(),
  }: {
    by: Viewer;
    pairId: string;
    meetAt: Instant | null;
    place: string | null;
    at?: Instant;
  },
) {
  return asOne(db, async (trx) => {
    const pair = await pairToLogFor(trx, by, pairId);
    refuseIfEnded(pair);
    if (meetAt && meetAt < at) throw new Refusal("time_is_past", { field: "day" });
    if (meetAt && dayOf(meetAt) > addDays(dayOf(at), PLAN_DAYS_AT_MOST)) {
      throw new Refusal("too_far_ahead", { field: "day" });
    }
    await trx
      .updateTable("pair")
      .set({ next_meeting_at: meetAt, next_meeting_place: meetAt && place })
      .where("id", "=", pair.id)
      .execute();
    if (meetAt !== pair.nextMeetingAt) await recordPlan(trx, { pair, by, meetAt, at });
  });
}

/** A letter about the plan before is taken back if it has not gone. The same plan again is no news. */
async function recordPlan(
  trx: Db,
  { pair, by, meetAt, at }: { pair: PairRow; by: Viewer; meetAt: Instant | null; at: Instant },
) {
  await withdrawLetters(trx, await keysOfPlans(trx, pair.id), at);
  const planId = await recordPairEvent(trx, {
    pairId: pair.id,
    what: "next_meeting_planned",
    detail: meetAt,
    by: by.accountId,
    at,
  });
  if (!meetAt) return;
  const plan = { meetAt, plannedBy: by.personId };
  await write(trx, nextMeetingLetters(planId, plan, await bothMen(trx, pair)), at);
}

async function keysOfPlans(trx: Db, pairId: string) {
  const plans = await trx
    .selectFrom("pair_event")
    .select("id")
    .where("pair_id", "=", pairId)
    .where("what", "=", "next_meeting_planned")
    .orderBy("happened_at", "desc")
    .limit(PLANS_LOOKED_AT)
    .execute();
  return plans.flatMap(({ id }) => [
    nextMeetingKey(id, "participant"),
    nextMeetingKey(id, "support_person"),
  ]);
}
