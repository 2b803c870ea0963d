import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import { markTrained, unmarkTrained } from "#app/domain/people/training.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { maySeeWhoComes } from "./access.ts";

import { doNotAsk } from "./faces.server.ts";

import { FOR_VOLUNTEERS } from "./gathering.ts";

import { reminderKey } from "./letters.server.ts";
import { moveQueue } from "./queue.server.ts";

type AtTheDoor = { by: Coordinator; eventId: string; signUpId: string; at?: Instant };

/** He is here. From the day of the event on; refuses `event_not_yet` and `sign_up_cancelled`. */
export function markAttended(db: Db, { by, eventId, signUpId, at = now() }: AtTheDoor) {
  return asOne(db, async (trx) => {
    const signUp = await signUpEntrustedTo(trx, by, eventId, signUpId);
    if (signUp.cancelledAt) throw new Refusal("sign_up_cancelled");
    if (dayOf(at) < signUp.day) throw new Refusal("event_not_yet");
    if (signUp.attendedAt) return;
    await trx.updateTable("sign_up").set({ attended_at: at }).where("id", "=", signUpId).execute();
    if (signUp.kind === FOR_VOLUNTEERS && signUp.personId) {
      const on = signUp.day as Day;
      await markTrained(trx, { personId: signUp.personId, eventId, on, by: by.accountId, at });
    }
    await recordAct(trx, "attendance_marked", by, signUp, at);
  });
}

/** The tick was a slip. */
export function unmarkAttended(db: Db, { by, eventId, signUpId, at = now() }: AtTheDoor) {
  return asOne(db, async (trx) => {
    const signUp = await signUpEntrustedTo(trx, by, eventId, signUpId);
    if (!signUp.attendedAt) return;
    await trx
      .updateTable("sign_up")
      .set({ attended_at: null })
      .where("id", "=", signUpId)
      .execute();
    await doNotAsk(trx, { signUpId, at });
    if (signUp.personId) await unmarkTrained(trx, { personId: signUp.personId, eventId });
    await recordAct(trx, "attendance_unmarked", by, signUp, at);
  });
}

/** The office takes someone off the list, at his word. Twice is once. */
export function takeOffList(db: Db, { by, eventId, signUpId, at = now() }: AtTheDoor) {
  return asOne(db, async (trx) => {
    const signUp = await signUpEntrustedTo(trx, by, eventId, signUpId);
    if (signUp.cancelledAt) return;
    await trx
      .updateTable("sign_up")
      .set({ cancelled_at: at, attended_at: null })
      .where("id", "=", signUpId)
      .execute();
    await doNotAsk(trx, { signUpId, at });
    if (signUp.attendedAt && signUp.personId) {
      await unmarkTrained(trx, { personId: signUp.personId, eventId });
    }
    await recordAct(trx, "sign_up_cancelled", by, signUp, at);
    await withdrawLetters(trx, [reminderKey(signUpId, signUp.sequence)], at);
    await moveQueue(trx, eventId, at);
  });
}

type SignUp = Awaited<ReturnType<typeof signUpEntrustedTo>>;

async function signUpEntrustedTo(trx: Db, by: Coordinator, eventId: string, signUpId: string) {
  const signUp = await trx
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select([
      "gathering.kind",
      "sign_up.event_id as eventId",
      "sign_up.person_id as personId",
      "sign_up.cancelled_at as cancelledAt",
      "sign_up.attended_at as attendedAt",
      "event.day",
      "event.sequence",
    ])
    .where("sign_up.id", "=", signUpId)
    .where("sign_up.event_id", "=", eventId)
    .executeTakeFirst();
  if (!signUp || !maySeeWhoComes(by)) throw new NotFound();
  return signUp;
}

/** About a man of the register it is an entry; a guest is not in it. */
async function recordAct(trx: Db, what: string, by: Coordinator, signUp: SignUp, at: Instant) {
  const { personId, eventId } = signUp;
  await audit(trx, { by: by.accountId, personId, what, detail: eventId }, at);
}
