import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { personEntrustedTo } from "#app/domain/people/entrusted.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import type { ApartReason } from "./apart.ts";
import type { TheTwoIds } from "./plan-rules.ts";

type AboutTwo = TheTwoIds & { by: Coordinator; at?: Instant };
/** Longer than three months nobody keeps two apart or a man aside without looking again. */
export const DECIDED_MOST_DAYS = 92;

/** The office wants these two together in its plan. Pinned again is once; it ends a "not for now". */
export function pinPair(db: Db, { by, at = now(), ...two }: AboutTwo) {
  return decide(db, { by, at, two, what: "pinned", reason: null, untilOn: null });
}

/**
 * The plan does not put these two together until a day, that day included; a pin ends by it. The reason
 * is a code, kept in the log with it. Refuses a day that is past or more than three months away.
 */
export function keepApart(
  db: Db,
  { by, at = now(), reason, untilOn, ...two }: AboutTwo & { reason: ApartReason; untilOn: Day },
) {
  return decide(db, { by, at, two, what: "apart", reason, untilOn });
}

/** The plan is free again about these two. Taken back twice is once. */
export function takeDecisionBack(
  db: Db,
  { by, decisionId, at = now() }: { by: Coordinator; decisionId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const two = await trx
      .deleteFrom("plan_decision")
      .where("id", "=", decisionId)
      .returning(["participant_id as participantId", "support_person_id as supportPersonId"])
      .executeTakeFirst();
    if (two) await auditTwo(trx, two, { by, what: "plan_decision_taken_back", at });
  });
}

/** They have been asked: whatever they answer, the pin has done its work. In the caller's transaction. */
export async function dropPin(trx: Db, { participantId, supportPersonId }: TheTwoIds) {
  await trx
    .deleteFrom("plan_decision")
    .where("what", "=", "pinned")
    .where("participant_id", "=", participantId)
    .where("support_person_id", "=", supportPersonId)
    .execute();
}

/** The plan leaves a man out until a day, that day included. Again sets another day. */
export function setAside(
  db: Db,
  {
    by,
    personId,
    untilOn,
    at = now(),
  }: { by: Coordinator; personId: string; untilOn: Day; at?: Instant },
) {
  return asOne(db, async (trx) => {
    await personEntrustedTo(trx, by, personId);
    refuseUnlessSoon(untilOn, at);
    const row = { until_on: untilOn, set_at: at, set_by: by.accountId };
    await trx
      .insertInto("set_aside")
      .values({ person_id: personId, ...row })
      .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
      .execute();
    await audit(trx, { by: by.accountId, personId, what: "set_aside" }, at);
  });
}

export function takeIntoPlan(
  db: Db,
  { by, personId, at = now() }: { by: Coordinator; personId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    await personEntrustedTo(trx, by, personId);
    await trx.deleteFrom("set_aside").where("person_id", "=", personId).execute();
    await audit(trx, { by: by.accountId, personId, what: "taken_into_plan" }, at);
  });
}

/** What holds on a day, with who decided it when. */
export async function decisionsOn(db: Db, today: Day) {
  const rows = await db
    .selectFrom("plan_decision")
    .innerJoin("account", "account.id", "plan_decision.decided_by")
    .select([
      "plan_decision.id",
      "what",
      "participant_id as participantId",
      "support_person_id as supportPersonId",
      "reason",
      "until_on as untilOn",
      "decided_at as decidedAt",
      "account.name as decidedBy",
    ])
    .where((eb) => eb.or([eb("until_on", "is", null), eb("until_on", ">=", today)]))
    .orderBy("decided_at")
    .orderBy("plan_decision.id")
    .execute();
  return rows.map((row) => ({
    ...row,
    untilOn: row.untilOn as Day | null,
    decidedOn: dayOf(row.decidedAt as Instant),
  }));
}

export async function setAsideOn(db: Db, today: Day) {
  const rows = await db
    .selectFrom("set_aside")
    .innerJoin("account", "account.id", "set_aside.set_by")
    .select(["person_id as personId", "until_on as untilOn", "account.name as setBy"])
    .where("until_on", ">=", today)
    .orderBy("person_id")
    .execute();
  return rows.map((row) => ({ ...row, untilOn: row.untilOn as Day }));
}

function decide(
  db: Db,
  {
    by,
    at,
    two: { participantId, supportPersonId },
    ...decided
  }: {
    by: Coordinator;
    at: Instant;
    two: TheTwoIds;
    what: "pinned" | "apart";
    reason: ApartReason | null;
    untilOn: Day | null;
  },
) {
  return asOne(db, async (trx) => {
    for (const id of [participantId, supportPersonId]) await personEntrustedTo(trx, by, id);
    if (participantId === supportPersonId) throw new Refusal("same_person");
    if (decided.untilOn) refuseUnlessSoon(decided.untilOn, at);
    const row = {
      what: decided.what,
      reason: decided.reason,
      until_on: decided.untilOn,
      decided_at: at,
      decided_by: by.accountId,
    };
    await trx
      .insertInto("plan_decision")
      .values({
        id: newId(),
        participant_id: participantId,
        support_person_id: supportPersonId,
        ...row,
      })
      .onConflict((conflict) =>
        conflict.columns(["participant_id", "support_person_id"]).doUpdateSet(row),
      )
      .execute();
    const what = decided.what === "pinned" ? "pair_pinned" : "kept_apart_for_now";
    await auditTwo(
      trx,
      { participantId, supportPersonId },
      { by, what, at, detail: decided.reason },
    );
  });
}

function refuseUnlessSoon(untilOn: Day, at: Instant) {
  const today = dayOf(at);
  if (untilOn < today) throw new Refusal("time_is_past", { field: "untilOn" });
  if (untilOn > addDays(today, DECIDED_MOST_DAYS)) {
    throw new Refusal("too_far_ahead", { field: "untilOn" });
  }
}

async function auditTwo(
  trx: Db,
  two: TheTwoIds,
  { by, at, ...what }: { by: Coordinator; at: Instant; what: string; detail?: string | null },
) {
  for (const personId of [two.participantId, two.supportPersonId]) {
    await audit(trx, { by: by.accountId, personId, ...what }, at);
  }
}
