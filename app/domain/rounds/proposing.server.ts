import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import type { PlanOf } from "#app/domain/matching/plan-input.server.ts";
import type { RelaxableRule, TheTwoIds } from "#app/domain/matching/plan-rules.ts";
import { type Outcome, proposePlanned } from "#app/domain/pairs/planned-proposals.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { roundEntrustedTo } from "./entrusted.server.ts";
import { canStep, roundStateOf } from "./round.ts";

type Choosing = PlanOf & {
  by: Coordinator;
  chosen: TheTwoIds[];
  relaxed?: readonly RelaxableRule[];
  at?: Instant;
};

/**
 * Asks the pairs that a coordinator has chosen, in the plan of everybody or of a round. In a round each
 * pair is kept back while men may still apply (`round_not_pairing`) and when the round has as many pairs
 * as it may have, asked ones included (`round_full`).
 */
export function proposeChosen(
  db: Db,
  { roundId, by, at = now(), ...choice }: Choosing,
): Promise<Outcome[]> {
  if (!roundId) return proposePlanned(db, { by, at, ...choice });
  const first = (trx: Db) => takePlaceIn(trx, { roundId, by, at });
  return proposePlanned(db, { by, at, roundId, first, ...choice });
}

/** In the transaction of one pair; the first one opens the time in which pairs are made. */
async function takePlaceIn(
  trx: Db,
  { roundId, by, at }: { roundId: string; by: Coordinator; at: Instant },
) {
  const round = await roundEntrustedTo(trx, by, roundId);
  if (!canStep(roundStateOf(round, dayOf(at)), "propose")) throw new Refusal("round_not_pairing");
  if ((await pairsOf(trx, roundId, at)) >= round.pairsMost) throw new Refusal("round_full");
  await trx
    .updateTable("round")
    .set({ pairing_at: at, pairing_by: by.accountId })
    .where("id", "=", roundId)
    .where("pairing_at", "is", null)
    .execute();
}

/** Pairs of a round that live or are asked. */
export async function pairsOf(db: Db, roundId: string, at: Instant): Promise<number> {
  const count = (table: "pair" | "pair_proposal") =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("round_id", "=", roundId);
  const live = await count("pair").where("ended_on", "is", null).executeTakeFirstOrThrow();
  const asked = await count("pair_proposal")
    .where("closed_at", "is", null)
    .where("expires_on", ">=", dayOf(at))
    .executeTakeFirstOrThrow();
  return live.count + asked.count;
}
