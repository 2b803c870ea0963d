import type { ExpressionBuilder } from "kysely";
import type { Schema } from "#db/schema.ts";

/** A pair that ended for one of these did not come about: nobody loses waiting time or has to rest. */
export const COSTS_NO_WAITING: readonly string[] = ["did_not_click", "no_contact"];

/** Pairs that count when it is asked since when a man waits: open ones, and those that came about. */
export function thatCount(eb: ExpressionBuilder<Schema, "pair">) {
  return eb.or([
    eb("pair.ended_on", "is", null),
    eb.and([
      eb("pair.first_meeting_on", "is not", null),
      eb("pair.end_reason", "not in", COSTS_NO_WAITING as "did_not_click"[]),
    ]),
  ]);
}
