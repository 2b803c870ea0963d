import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { fold } from "#app/domain/fold.ts";
import { newId } from "#app/domain/id.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { GOALS_MOST, type HowFar } from "./goal.ts";
import { recordPairEvent } from "./history.server.ts";
import { refuseIfEnded } from "./lifecycle.server.ts";
import { pairToLogFor } from "./pair-rows.server.ts";

/** What the two want to reach, the oldest first: both men and the office read the same. */
export async function goalsOf(db: Db, pairId: string) {
  return db
    .selectFrom("pair_goal")
    .select(["id", "text", "how_far as howFar"])
    .where("pair_id", "=", pairId)
    .orderBy("set_at")
    .orderBy("id")
    .execute();
}

/**
 * One of the two, or the office for them, writes down what they want to reach. Sent twice, or by both in
 * the same words, it is one goal. Refuses a sixth.
 */
export function setGoal(
  db: Db,
  { by, pairId, text, at = now() }: { by: Viewer; pairId: string; text: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    refuseIfEnded(await pairToLogFor(trx, by, pairId));
    const goals = await goalsOf(trx, pairId);
    if (goals.some((goal) => fold(goal.text) === fold(text))) return;
    if (goals.length >= GOALS_MOST) {
      throw new Refusal("goals_enough", { field: "text" });
    }
    await trx
      .insertInto("pair_goal")
      .values({
        id: newId(),
        pair_id: pairId,
        text,
        how_far: "not_yet",
        set_at: at,
        set_by: by.accountId,
        changed_at: at,
        changed_by: by.accountId,
      })
      .execute();
    await recordPairEvent(trx, { pairId, what: "goal_set", by: by.accountId, at });
  });
}

/** How far they have come with it. */
export function tellHowFar(
  db: Db,
  { by, goalId, howFar, at = now() }: { by: Viewer; goalId: string; howFar: HowFar; at?: Instant },
): Promise<{ pairId: string }> {
  return asOne(db, async (trx) => {
    const goal = await goalToChange(trx, by, goalId);
    await trx
      .updateTable("pair_goal")
      .set({ how_far: howFar, changed_at: at, changed_by: by.accountId })
      .where("id", "=", goalId)
      .execute();
    return goal;
  });
}

/** It is no goal of theirs any more: its words go. */
export function dropGoal(
  db: Db,
  { by, goalId, at = now() }: { by: Viewer; goalId: string; at?: Instant },
): Promise<{ pairId: string }> {
  return asOne(db, async (trx) => {
    const goal = await goalToChange(trx, by, goalId);
    await trx.deleteFrom("pair_goal").where("id", "=", goalId).execute();
    await recordPairEvent(trx, { ...goal, what: "goal_removed", by: by.accountId, at });
    return goal;
  });
}

async function goalToChange(trx: Db, by: Viewer, goalId: string) {
  const goal = await trx
    .selectFrom("pair_goal")
    .select("pair_id as pairId")
    .where("id", "=", goalId)
    .executeTakeFirst();
  if (!goal) throw new NotFound();
  await pairToLogFor(trx, by, goal.pairId);
  return goal;
}
