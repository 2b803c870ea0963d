import { isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";
import { addDays, dayOf, type Instant, now } from "#app/domain/day.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { stateOfFirstMeeting } from "./first-meeting.ts";
import { firstMeetingOf } from "./first-meeting-rows.server.ts";
import { planFirstMeeting } from "./first-plans.server.ts";
import { recordPairEvent } from "./history.server.ts";
import { nextMeetingLetters } from "./letters.ts";
import { refuseIfEnded } from "./lifecycle.server.ts";
import { bothMen } from "./men.server.ts";
import { type PairRow, pairToLogFor } from "./pair-rows.server.ts";
import { withdrawPlanLetters } from "./plan-letters.server.ts";

/** A meeting is planned at most so many days ahead. */
const PLAN_DAYS_AT_MOST = 90;
/**
 * When and where they meet next, as one of the two or the office writes it down; `meetAt` null takes
 * the plan back. Whoever did not plan it hears of it. The first meeting is the office's to plan, and
 * once it has begun to arrange it the two do not move it alone (`first_meeting_with_coordinator`).
 * Refuses a time that is past or months away.
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
    if (!pair.firstMeetingOn && isCoordinator(by)) {
      return planFirstMeeting(trx, { by, pair, meetAt, place, at });
    }
    if (!pair.firstMeetingOn) await leaveToThem(trx, { by, pair, at });
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
  await withdrawPlanLetters(trx, pair.id, at);
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

/** Who comes along from the office has to know when; what came to nothing is theirs to plan anew. */
async function leaveToThem(trx: Db, { by, pair, at }: { by: Viewer; pair: PairRow; at: Instant }) {
  const first = await firstMeetingOf(trx, pair.id);
  if (!first) return;
  const state = stateOfFirstMeeting(first, at);
  if (state === "open" || state === "fixed") throw new Refusal("first_meeting_with_coordinator");
  await trx
    .updateTable("first_meeting")
    .set({ cancelled_at: at, cancelled_by: by.accountId })
    .where("pair_id", "=", pair.id)
    .where("cancelled_at", "is", null)
    .execute();
}
