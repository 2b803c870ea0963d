import { coordinators, endCoordinator } from "#app/domain/accounts/coordinators.server.ts";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { handOver } from "#app/domain/pairs/hand-over.server.ts";
import { assignCoordinator } from "#app/domain/people/lifecycle.server.ts";
import { CLOSED_STAGES } from "#app/domain/people/stages.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";

/** Who works in the office and so may see every man's data, and how much each looks after. */
export async function officeTeam(db: Db) {
  const team = await coordinators(db);
  const inCharge = await inChargeOf(db);
  return team.map((one) => ({
    ...one,
    men: inCharge.men.get(one.id) ?? 0,
    pairs: inCharge.pairs.get(one.id) ?? 0,
  }));
}

/**
 * A coordinator leaves the office: his access ends at once, his men and pairs go to a successor, so
 * that nobody is left unattended. Refuses to let him go without one when he looks after somebody.
 */
export function letCoordinatorGo(
  db: Db,
  {
    by,
    accountId,
    successorId,
    at = now(),
  }: { by: Coordinator; accountId: string; successorId: string | null; at?: Instant },
) {
  return asOne(db, async (trx) => {
    if (successorId === accountId) throw new Refusal("not_a_coordinator", { field: "successorId" });
    const roles = await openRolesOf(trx, accountId);
    const pairs = await openPairsOf(trx, accountId);
    if (!successorId && roles.length + pairs.length > 0) {
      throw new Refusal("needs_a_successor", { field: "successorId" });
    }
    for (const { id } of roles) {
      await assignCoordinator(trx, { by, roleId: id, coordinatorId: successorId, at });
    }
    for (const pair of pairs) {
      const coordinatorId = pair.coordinatorId === accountId ? successorId : pair.coordinatorId;
      const substitute = pair.substituteId === accountId ? null : pair.substituteId;
      const substituteId = substitute === coordinatorId ? null : substitute;
      await handOver(trx, { by, pairId: pair.id, coordinatorId, substituteId, at });
    }
    await takeBackAbsencesOf(trx, { accountId, at });
    await endCoordinator(trx, { by, accountId, at });
  });
}

/** Nobody stands in for whoever has left, and he stands in for nobody. */
async function takeBackAbsencesOf(trx: Db, { accountId, at }: { accountId: string; at: Instant }) {
  await trx
    .updateTable("absence")
    .set({ taken_back_at: at })
    .where("taken_back_at", "is", null)
    .where((eb) => eb.or([eb("account_id", "=", accountId), eb("substitute_id", "=", accountId)]))
    .execute();
}

async function inChargeOf(db: Db) {
  const men = await db
    .selectFrom("role")
    .select((eb) => ["coordinator_id as id", eb.fn.countAll<number>().as("count")])
    .where("coordinator_id", "is not", null)
    .where("stage", "not in", CLOSED_STAGES)
    .groupBy("coordinator_id")
    .execute();
  const pairs = await db
    .selectFrom("pair")
    .select((eb) => ["coordinator_id as id", eb.fn.countAll<number>().as("count")])
    .where("coordinator_id", "is not", null)
    .where("ended_on", "is", null)
    .groupBy("coordinator_id")
    .execute();
  const counted = (rows: typeof men) => new Map(rows.map(({ id, count }) => [id, count]));
  return { men: counted(men), pairs: counted(pairs) };
}

function openRolesOf(trx: Db, accountId: string) {
  return trx
    .selectFrom("role")
    .select("id")
    .where("coordinator_id", "=", accountId)
    .where("stage", "not in", CLOSED_STAGES)
    .execute();
}

function openPairsOf(trx: Db, accountId: string) {
  return trx
    .selectFrom("pair")
    .select(["id", "coordinator_id as coordinatorId", "substitute_id as substituteId"])
    .where("ended_on", "is", null)
    .where((eb) =>
      eb.or([eb("coordinator_id", "=", accountId), eb("substitute_id", "=", accountId)]),
    )
    .execute();
}
