import type { Instant } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import type { Db } from "#db/open.ts";

/** What can happen to a pair besides meetings and notes, which have tables of their own. */
export const PAIR_EVENTS = [
  "started",
  "times_offered",
  "times_ticked",
  "next_meeting_planned",
  "meeting_corrected",
  "meeting_removed",
  "agreement_signed",
  "planned_end_set",
  "handed_over",
  "paused",
  "resumed",
  "goal_set",
  "goal_removed",
  "closing_talk",
  "ended",
] as const;
export type PairEventCode = (typeof PAIR_EVENTS)[number];

/** Writes down what happened to a pair; returns the entry's id. `detail` is a code, a day, an instant or an account's id. */
export async function recordPairEvent(
  trx: Db,
  event: {
    pairId: string;
    what: PairEventCode;
    detail?: string | null;
    /** The account that did it; null when both answered by their links. */
    by: string | null;
    at: Instant;
  },
): Promise<string> {
  const id = newId();
  await trx
    .insertInto("pair_event")
    .values({
      id,
      pair_id: event.pairId,
      what: event.what,
      detail: event.detail ?? null,
      happened_at: event.at,
      happened_by: event.by,
    })
    .execute();
  return id;
}
