import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Instant } from "#app/domain/day.ts";
import { newToken } from "#app/domain/id.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import type { Db } from "#db/open.ts";
import { dropOpenFirstAnswers } from "./first-answer-rows.server.ts";
import { timesKeys, writeFirstNews } from "./first-meeting-letters.server.ts";
import { type FirstMeeting, firstMeetingOf } from "./first-meeting-rows.server.ts";
import { recordPairEvent } from "./history.server.ts";
import type { PairRow } from "./pair-rows.server.ts";
import { hasBeenTold, withdrawPlanLetters } from "./plan-letters.server.ts";

type Plan = { meetAt: Instant | null; place: string | null };

/**
 * The office fixes the first meeting at a time of its own, moves it or takes it back: all three hear of
 * it. The same plan again is no news.
 */
export async function planFirstMeeting(
  trx: Db,
  { by, pair, meetAt, place, at }: Plan & { by: Coordinator; pair: PairRow; at: Instant },
) {
  if (!meetAt && !pair.nextMeetingAt) return;
  const first = (await firstMeetingOf(trx, pair.id)) ?? (await openFirst(trx, { by, pair, at }));
  const isSame = meetAt === first.nextMeetingAt && (place ?? "") === (first.nextMeetingPlace ?? "");
  if (isSame && first.fixedAt) return;
  await writePlan(trx, { first, plan: { meetAt, place }, by: by.accountId, at });
}

/** Fixes what both have ticked, by itself. */
export function fixFirstMeeting(trx: Db, first: FirstMeeting, meetAt: Instant, at: Instant) {
  return writePlan(trx, { first, plan: { meetAt, place: first.placeName }, by: null, at });
}

/** One of the three cannot come after all: the plan is gone, what was offered stands open again. */
export async function dropFirstPlan(
  trx: Db,
  first: FirstMeeting,
  { by, at }: { by: string | null; at: Instant },
) {
  await writePlan(trx, { first, plan: { meetAt: null, place: null }, by, at, isOver: false });
}

async function writePlan(
  trx: Db,
  {
    first,
    plan: { meetAt, place },
    by,
    at,
    isOver = true,
  }: { first: FirstMeeting; plan: Plan; by: string | null; at: Instant; isOver?: boolean },
) {
  const { pairId } = first;
  const before = first.nextMeetingAt;
  const was = before && before > at ? before : null;
  await trx
    .updateTable("pair")
    .set({ next_meeting_at: meetAt, next_meeting_place: meetAt && place })
    .where("id", "=", pairId)
    .execute();
  const isCancelled = meetAt === null && isOver && by !== null;
  await trx
    .updateTable("first_meeting")
    .set({
      fixed_at: meetAt && at,
      fixed_by: meetAt && by,
      cancelled_at: isCancelled ? at : null,
      cancelled_by: isCancelled ? by : null,
    })
    .where("pair_id", "=", pairId)
    .execute();
  const wasTold = was !== null && (await hasBeenTold(trx, pairId));
  await withdrawPlanLetters(trx, pairId, at);
  await withdrawLetters(trx, timesKeys(first), at);
  await dropOpenFirstAnswers(trx, pairId, at);
  const event = { pairId, what: "next_meeting_planned" as const, detail: meetAt };
  const planId = await recordPairEvent(trx, { ...event, by, at });
  const starts = meetAt ?? was;
  if (!starts) return;
  const news = meetAt
    ? wasTold
      ? "first_meeting_moved"
      : "first_meeting"
    : "first_meeting_cancelled";
  await writeFirstNews(trx, first, { news, starts, planId, at });
}

async function openFirst(
  trx: Db,
  { by, pair, at }: { by: Coordinator; pair: PairRow; at: Instant },
): Promise<FirstMeeting> {
  await trx
    .insertInto("first_meeting")
    .values({
      pair_id: pair.id,
      participant_token: newToken(),
      support_person_token: newToken(),
      round: 0,
      offered_at: at,
      offered_by: by.accountId,
    })
    .execute();
  return (await firstMeetingOf(trx, pair.id)) as FirstMeeting;
}
