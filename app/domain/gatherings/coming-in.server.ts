import type { Instant } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import type { Db } from "#db/open.ts";
import { moveAnswers } from "./answers.server.ts";
import { tellWhoseTurnItIs, withdrawOffers } from "./offers.server.ts";
import { writeSignUp } from "./sign-up-rows.server.ts";
import { leave, type WaitingMan } from "./waiting-rows.server.ts";

/** Places in queues become sign-ups, under the same links; what a man has answered goes with him. */
export async function comeIn(trx: Db, men: WaitingMan[], at: Instant) {
  for (const man of men) await leave(trx, { id: man.id, because: "came_in", at });
  const ids = men.map(({ id }) => id);
  await tellWhoseTurnItIs(trx, await withdrawOffers(trx, ids, at), at);
  for (const man of men) {
    const made = { ...man, id: newId() };
    await writeSignUp(trx, made, at);
    await moveAnswers(trx, { waitingId: man.id }, { signUpId: made.id });
  }
}
