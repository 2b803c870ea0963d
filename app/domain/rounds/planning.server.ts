import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { PairKind } from "#app/domain/cadence-numbers.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { municipality } from "#app/domain/places/gazetteer.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { mayLeadRounds } from "./access.ts";
import { type RoundRow, roundEntrustedTo } from "./entrusted.server.ts";
import { canStep, roundStateOf } from "./round.ts";
import { type RoundText, writeRoundText } from "./texts.server.ts";

/** What the office says of a round, apart from its words. Days are the first and the last of each. */
export type RoundPlan = {
  municipalityCode: string | null;
  applyFrom: Day;
  applyUntil: Day;
  startsOn: Day;
  endsOn: Day;
  pairsMost: number;
  pairKind: PairKind;
  coordinatorId: string | null;
};

type Planning = { by: Coordinator; at?: Instant };

/** A new round, told of from now on. Refuses days out of order, and a window that is over already. */
export function planRound(
  db: Db,
  { by, text, at = now(), ...plan }: Planning & RoundPlan & { text: RoundText },
): Promise<string> {
  return asOne(db, async (trx) => {
    if (!mayLeadRounds(by)) throw new NotFound();
    refuseUnlessInOrder(plan);
    if (plan.applyUntil < dayOf(at)) throw new Refusal("time_is_past", { field: "applyUntil" });
    const id = newId();
    await trx
      .insertInto("round")
      .values({ id, ...columnsOf(plan), created_at: at, created_by: by.accountId })
      .execute();
    await writeRoundText(trx, { by, roundId: id, ...text });
    await audit(trx, { by: by.accountId, personId: null, what: "round_planned", detail: id }, at);
    return id;
  });
}

/**
 * The office says it anew. Refuses a round that is over or called off (`round_over`); when men may
 * apply stands once they can, and its end once pairs are asked (`round_days_stand`).
 */
export function changeRound(
  db: Db,
  { by, roundId, at = now(), ...plan }: Planning & RoundPlan & { roundId: string },
) {
  return asOne(db, async (trx) => {
    const round = await roundEntrustedTo(trx, by, roundId);
    if (!canStep(roundStateOf(round, dayOf(at)), "edit")) throw new Refusal("round_over");
    refuseMovedDays(round, plan, dayOf(at));
    refuseUnlessInOrder(plan);
    await trx.updateTable("round").set(columnsOf(plan)).where("id", "=", roundId).execute();
    const entry = { by: by.accountId, personId: null, what: "round_changed", detail: roundId };
    await audit(trx, entry, at);
  });
}

function refuseUnlessInOrder(plan: RoundPlan) {
  const refuse = (field: string) => {
    throw new Refusal("round_days_in_order", { field });
  };
  if (plan.applyUntil < plan.applyFrom) refuse("applyUntil");
  if (plan.startsOn <= plan.applyUntil) refuse("startsOn");
  if (plan.endsOn <= plan.startsOn) refuse("endsOn");
  if (plan.municipalityCode && !municipality(plan.municipalityCode)) {
    throw new Refusal("area_unknown", { field: "municipalityCode" });
  }
}

function refuseMovedDays(round: RoundRow, plan: RoundPlan, today: Day) {
  const state = roundStateOf(round, today);
  const refuse = (field: string) => {
    throw new Refusal("round_days_stand", { field });
  };
  if (plan.applyFrom !== round.applyFrom && state !== "planned") refuse("applyFrom");
  if (plan.applyUntil !== round.applyUntil && (round.pairingAt || round.begunAt)) {
    refuse("applyUntil");
  }
  if (plan.pairKind !== round.pairKind && state !== "planned") refuse("pairKind");
  if (plan.endsOn < today) throw new Refusal("time_is_past", { field: "endsOn" });
}

function columnsOf(plan: RoundPlan) {
  return {
    municipality_code: plan.municipalityCode,
    apply_from: plan.applyFrom,
    apply_until: plan.applyUntil,
    starts_on: plan.startsOn,
    ends_on: plan.endsOn,
    pairs_most: plan.pairsMost,
    pair_kind: plan.pairKind,
    coordinator_id: plan.coordinatorId,
  };
}
