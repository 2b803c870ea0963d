import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { closeProposal, expireProposals } from "#app/domain/pairs/closing.server.ts";
import { openProposalsOfRound } from "#app/domain/pairs/proposal-rows.server.ts";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { type RoundRow, roundEntrustedTo } from "./entrusted.server.ts";
import { writeToMen } from "./letters.server.ts";
import { canStep, roundStateOf } from "./round.ts";

type Leading = { by: Coordinator; roundId: string; at?: Instant };

/**
 * The group is complete and begins: who has a pair of the round hears that he is in, the others that it
 * is full; they are planned again as they were before, with all their waiting. Refuses a round whose
 * pairs are not being made (`round_not_pairing`), open questions (`round_awaits_answers`), and one
 * without any pair (`round_without_pairs`).
 */
export function beginRound(db: Db, { by, roundId, at = now() }: Leading) {
  return asOne(db, async (trx) => {
    const round = await roundEntrustedTo(trx, by, roundId);
    if (!canStep(roundStateOf(round, dayOf(at)), "begin")) throw new Refusal("round_not_pairing");
    await expireProposals(trx, at);
    const open = await openProposalsOfRound(trx, roundId);
    if (open.length > 0) throw new Refusal("round_awaits_answers");
    if ((await pairedIn(trx, roundId)).size === 0) throw new Refusal("round_without_pairs");
    await trx
      .updateTable("round")
      .set({ begun_at: at, begun_by: by.accountId })
      .where("id", "=", roundId)
      .execute();
    await settle(trx, { round, to: { in: "round_in", full: "round_full" }, at });
    const entry = { by: by.accountId, personId: null, what: "round_begun", detail: roundId };
    await audit(trx, entry, at);
  });
}

/**
 * The round is called off before it has begun: everybody hears it, open questions are withdrawn, and
 * all are planned as before. Pairs that came about live on. Refuses a round that has begun or is over.
 */
export function cancelRound(db: Db, { by, roundId, at = now() }: Leading) {
  return asOne(db, async (trx) => {
    const round = await roundEntrustedTo(trx, by, roundId);
    if (!canStep(roundStateOf(round, dayOf(at)), "cancel")) throw new Refusal("round_over");
    await withdrawOpen(trx, { by, roundId, at });
    await trx
      .updateTable("round")
      .set({ cancelled_at: at, cancelled_by: by.accountId })
      .where("id", "=", roundId)
      .execute();
    await settle(trx, { round, to: { in: "round_off", full: "round_off" }, at });
    const entry = { by: by.accountId, personId: null, what: "round_cancelled", detail: roundId };
    await audit(trx, entry, at);
  });
}

/** A round that is over and never began: whoever still waits in it is told, and is planned as before. */
export function settleRoundsThatAreOver(db: Db, at: Instant = now()) {
  return asOne(db, async (trx) => {
    const over = await trx
      .selectFrom("round")
      .select("round.id")
      .where("round.ends_on", "<", dayOf(at))
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom("round_application")
            .select("round_application.id")
            .whereRef("round_application.round_id", "=", "round.id")
            .where("closed_at", "is", null)
            .where("withdrawn_at", "is", null),
        ),
      )
      .execute();
    for (const round of over) {
      await settle(trx, { round, to: { in: "round_full", full: "round_full" }, at });
    }
    return over.length;
  });
}

async function withdrawOpen(trx: Db, { by, roundId, at }: Required<Leading>) {
  for (const proposal of await openProposalsOfRound(trx, roundId)) {
    await closeProposal(trx, { proposal, how: "withdrawn", by: by.accountId, at });
  }
}

/** What becomes of every application that waits: in with a pair of this round, else without. */
async function settle(
  trx: Db,
  {
    round,
    to,
    at,
  }: {
    round: Pick<RoundRow, "id">;
    to: Record<"in" | "full", "round_in" | "round_full" | "round_off">;
    at: Instant;
  },
) {
  const paired = await pairedIn(trx, round.id);
  const waiting = await trx
    .selectFrom("round_application")
    .innerJoin("role", (join) =>
      join
        .onRef("role.person_id", "=", "round_application.person_id")
        .onRef("role.kind", "=", "round_application.side"),
    )
    .select((eb) => [
      "round_application.id",
      "round_application.person_id as personId",
      // Who has left us meanwhile is not written to, nor a participant who has found such a pair elsewhere.
      eb.fn.count("role.id").filterWhere("role.stage", "not in", CLOSED_STAGES).as("open"),
      eb
        .selectFrom("pair")
        .innerJoin("round", "round.pair_kind", "pair.kind")
        .select("pair.id")
        .whereRef("pair.participant_id", "=", "round_application.person_id")
        .whereRef("round.id", "=", "round_application.round_id")
        .where("round_application.side", "=", "participant")
        .where("pair.ended_on", "is", null)
        .limit(1)
        .as("pairId"),
    ])
    .where("round_application.round_id", "=", round.id)
    .where("round_application.withdrawn_at", "is", null)
    .where("round_application.closed_at", "is", null)
    .groupBy("round_application.id")
    .execute();
  for (const how of ["in", "full"] as const) {
    const men = waiting.filter(({ personId }) => paired.has(personId) === (how === "in"));
    if (men.length === 0) continue;
    await trx
      .updateTable("round_application")
      .set({ closed_at: at, closed_how: how })
      .where(
        "id",
        "in",
        men.map(({ id }) => id),
      )
      .execute();
    const told = men
      .filter(({ open, pairId }) => Number(open) > 0 && (how === "in" || !pairId))
      .map(({ personId }) => personId);
    await writeToMen(trx, told, { kind: to[how], roundId: round.id, key: round.id }, at);
  }
}

async function pairedIn(trx: Db, roundId: string): Promise<Set<string>> {
  const pairs = await trx
    .selectFrom("pair")
    .select(["participant_id as one", "support_person_id as other"])
    .where("round_id", "=", roundId)
    .where("ended_on", "is", null)
    .execute();
  return new Set(pairs.flatMap(({ one, other }) => [one, other]));
}
