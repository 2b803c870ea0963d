import { addMonths, type Day, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { isTaken, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { isReady, type Stage } from "./stages.ts";
import type { RoleKind } from "./vocabulary.ts";

/** A break whose end nobody knows is asked about after so long, so that nobody is forgotten on it. */
const USUAL_BREAK_MONTHS = 3;

type MovingRole = { id: string; kind: RoleKind; stage: string; waitingSince: string | null };

/** Writes one step: where the role stands from now on, and the line of history behind it. */
export async function recordStep(
  trx: Db,
  {
    role,
    to,
    on,
    by,
    at,
    breakUntil,
    waitingSince = on,
  }: {
    role: MovingRole;
    to: Stage;
    on: Day;
    by: string | null;
    at: Instant;
    /** Until when a break is meant to last; not known: three months. */
    breakUntil?: Day | null | undefined;
    /** Since when he counts as waiting, when he is ready after this step. */
    waitingSince?: Day;
  },
) {
  const ready = isReady(role.kind, to);
  try {
    await trx
      .updateTable("role")
      .set({
        stage: to,
        stage_on: ready ? waitingSince : on,
        waiting_since: ready ? waitingSince : to === "paired" ? role.waitingSince : null,
        break_until: to === "on_a_break" ? (breakUntil ?? addMonths(on, USUAL_BREAK_MONTHS)) : null,
      })
      .where("id", "=", role.id)
      .execute();
  } catch (error) {
    // From a closed stage back, when he has begun anew meanwhile.
    throw isTaken(error) ? new Refusal("has_this_role") : error;
  }
  const { last } = await trx
    .selectFrom("role_step")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("role_id", "=", role.id)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("role_step")
    .values({
      id: newId(),
      role_id: role.id,
      number: (last ?? 0) + 1,
      stage: to,
      taken_on: on,
      taken_by: by,
      recorded_at: at,
    })
    .execute();
}

type OfPair = {
  /** The participant. */
  personId: string;
  /** The account that did it; null when both men answered by a link. */
  by: string | null;
  on: Day;
  at?: Instant;
};

/**
 * A pair has begun: the participant no longer waits. Called by the pairs area in its transaction.
 * Refuses a man who is not waiting (`not_waiting`); who is in a pair of another kind stays paired.
 */
export async function markPaired(trx: Db, { personId, by, on, at = now() }: OfPair) {
  const role = await participantRole(trx, personId);
  if (role?.stage === "paired") return;
  if (role?.stage !== "waiting") throw new Refusal("not_waiting");
  await recordStep(trx, { role, to: "paired", on, by, at });
}

/**
 * A pair has ended (its `ended_on` is set already): he waits again, unless another pair is still
 * open. He keeps the day since which he waited, so that a pair that did not click costs him nothing;
 * `anew` after a pair that really was one.
 */
export async function backToWaiting(
  trx: Db,
  { personId, by, on, at = now(), anew = false }: OfPair & { anew?: boolean },
) {
  const role = await participantRole(trx, personId);
  if (role?.stage !== "paired" || (await hasOpenPair(trx, personId))) return;
  const waitingSince = anew ? on : ((role.waitingSince as Day | null) ?? on);
  await recordStep(trx, { role, to: "waiting", on, by, at, waitingSince });
}

function participantRole(trx: Db, personId: string) {
  return trx
    .selectFrom("role")
    .select(["id", "kind", "stage", "waiting_since as waitingSince"])
    .where("person_id", "=", personId)
    .where("kind", "=", "participant")
    .where("stage", "<>", "moved_on")
    .executeTakeFirst();
}

async function hasOpenPair(trx: Db, participantId: string) {
  const pair = await trx
    .selectFrom("pair")
    .select("id")
    .where("participant_id", "=", participantId)
    .where("ended_on", "is", null)
    .executeTakeFirst();
  return pair !== undefined;
}
