import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { mayMoveAlong } from "./access.ts";
import { FIRST_STAGE, isClosed, isReady, type Stage, stepsFrom } from "./stages.ts";
import { recordStep } from "./steps.server.ts";
import type { RoleKind } from "./vocabulary.ts";

type Step = {
  by: Coordinator;
  roleId: string;
  to: Stage;
  /** The day on which it happened, today or earlier. */
  on: Day;
  /** Until when a break is meant to last, if he knows. */
  breakUntil?: Day | null;
  at?: Instant;
};

/**
 * A coordinator moves a man along: talked, in training, agreement signed … Refuses a step that the
 * table `STEPS` does not know, a day in the future, and what an open pair or proposal forbids.
 */
export function moveAlong(db: Db, { by, roleId, to, on, breakUntil, at = now() }: Step) {
  return asOne(db, async (trx) => {
    const role = await roleToMove(trx, by, roleId);
    if (role.stage === to) throw new Refusal("already_done");
    if (!stepsFrom(role.kind, role.stage).includes(to)) throw new Refusal("step_not_allowed");
    if (on > dayOf(at)) throw new Refusal("day_in_future", { field: "on" });
    await refuseWhatIsOpen(trx, role, to);
    await recordStep(trx, { role, to, on, by: by.accountId, at, breakUntil });
    await audit(
      trx,
      { by: by.accountId, personId: role.personId, what: "step_taken", detail: to },
      at,
    );
  });
}

/** A man takes on a role: the first, or another one later. Refuses a second open role of one kind. */
export async function takeUpRole(
  trx: Db,
  {
    by,
    personId,
    kind,
    at = now(),
    stage = FIRST_STAGE[kind],
    on = dayOf(at),
    capacity = 1,
    coordinatorId = null,
  }: {
    by: Coordinator | null;
    personId: string;
    kind: RoleKind;
    at?: Instant;
    stage?: Stage;
    on?: Day;
    capacity?: number;
    coordinatorId?: string | null;
  },
): Promise<string> {
  const id = newId();
  try {
    await trx
      .insertInto("role")
      .values({
        id,
        person_id: personId,
        kind,
        stage,
        stage_on: on,
        started_on: on,
        coordinator_id: coordinatorId,
        capacity,
      })
      .execute();
  } catch (error) {
    throw isTaken(error) ? new Refusal("has_this_role") : error;
  }
  const role = { id, kind, stage, waitingSince: null };
  await recordStep(trx, { role, to: stage, on, by: by?.accountId ?? null, at });
  return id;
}

/** The office gives a man another role: a participant becomes a support person. */
export function addRole(
  db: Db,
  {
    by,
    personId,
    kind,
    on,
    at = now(),
  }: { by: Coordinator; personId: string; kind: RoleKind; on: Day; at?: Instant },
) {
  return asOne(db, async (trx) => {
    if (!mayMoveAlong(by)) throw new NotFound();
    if (on > dayOf(at)) throw new Refusal("day_in_future", { field: "on" });
    const roleId = await takeUpRole(trx, { by, personId, kind, on, at });
    await audit(trx, { by: by.accountId, personId, what: "role_added", detail: kind }, at);
    return roleId;
  });
}

/** Who in the office looks after him; null takes it back. Refuses an account that is not the office's. */
export function assignCoordinator(
  db: Db,
  {
    by,
    roleId,
    coordinatorId,
    at = now(),
  }: { by: Coordinator; roleId: string; coordinatorId: string | null; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const role = await roleToMove(trx, by, roleId);
    if (coordinatorId && !(await worksInOffice(trx, coordinatorId))) {
      throw new Refusal("not_a_coordinator", { field: "coordinatorId" });
    }
    await trx
      .updateTable("role")
      .set({ coordinator_id: coordinatorId })
      .where("id", "=", roleId)
      .execute();
    await audit(
      trx,
      { by: by.accountId, personId: role.personId, what: "coordinator_assigned" },
      at,
    );
  });
}

async function roleToMove(trx: Db, by: Coordinator, roleId: string) {
  const role = await trx
    .selectFrom("role")
    .select(["id", "kind", "stage", "person_id as personId", "waiting_since as waitingSince"])
    .where("id", "=", roleId)
    .executeTakeFirst();
  if (!role || !mayMoveAlong(by)) throw new NotFound();
  return role;
}

/** Who has an open proposal stays ready until it is answered or withdrawn; who has a pair does not leave. */
async function refuseWhatIsOpen(
  trx: Db,
  role: { kind: RoleKind; stage: string; personId: string },
  to: Stage,
) {
  const column = role.kind === "participant" ? "participant_id" : "support_person_id";
  if (isReady(role.kind, role.stage)) {
    const proposal = await trx
      .selectFrom("pair_proposal")
      .select("id")
      .where(column, "=", role.personId)
      .where("closed_at", "is", null)
      .executeTakeFirst();
    if (proposal) throw new Refusal("has_open_proposal");
  }
  if (isClosed(to)) {
    const pair = await trx
      .selectFrom("pair")
      .select("id")
      .where(column, "=", role.personId)
      .where("ended_on", "is", null)
      .executeTakeFirst();
    if (pair) throw new Refusal("has_open_pair");
  }
}

async function worksInOffice(trx: Db, accountId: string) {
  const account = await trx
    .selectFrom("account")
    .select("id")
    .where("id", "=", accountId)
    .where("office_role", "is not", null)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return account !== undefined;
}
