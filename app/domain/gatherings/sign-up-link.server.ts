import { type Instant, now } from "#app/domain/day.ts";
import { withdrawLetters, withdrawLettersTo } from "#app/domain/messages/outbox.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { signUpOf } from "./comer.server.ts";
import { eventToJoin, refuseUnlessRoom } from "./heads.server.ts";
import { reminderKey, signUpLink } from "./letters.server.ts";
import { withdrawOffers } from "./offers.server.ts";
import { moveQueue } from "./queue.server.ts";
import { leave, waitingOf } from "./waiting-rows.server.ts";

/** What a man does by the link of his sign-up: whoever holds the token is he. */
type ByLink = { token: string; at?: Instant };

/** "I cannot come": his places go to the queue at once; of a series he keeps his for the other dates. Cancelling twice is cancelling. Refuses `event_over`. */
export function cancelSignUp(db: Db, { token, at = now() }: ByLink) {
  return asOne(db, async (trx) => {
    const signUp = await signUpByToken(trx, token);
    if (signUp.cancelledAt) return;
    if (signUp.endsAt <= at) throw new Refusal("event_over");
    await trx
      .updateTable("sign_up")
      .set({ cancelled_at: at, keeps_place_since: signUp.seriesId ? at : null })
      .where("id", "=", signUp.id)
      .execute();
    await withdrawLettersTo(trx, [signUpLink(token)], at);
    await moveQueue(trx, signUp.eventId, at);
  });
}

/** Another number of friends. Refuses `too_few_places`, and what is cancelled, has begun or is over. */
export function changeFriends(
  db: Db,
  { token, friends, at = now() }: ByLink & { friends: number },
) {
  return asOne(db, async (trx) => {
    const signUp = await signUpByToken(trx, token);
    if (signUp.cancelledAt) throw new Refusal("sign_up_cancelled");
    const event = await eventToJoin(trx, signUp.eventId);
    const withoutHim = { ...event, heads: event.heads - 1 - signUp.friends };
    if (friends > signUp.friends) refuseUnlessRoom(withoutHim, { friends, at });
    else if (event.endsAt <= at) throw new Refusal("event_over");
    await trx.updateTable("sign_up").set({ friends }).where("id", "=", signUp.id).execute();
    await moveQueue(trx, signUp.eventId, at);
  });
}

/** "I am coming after all", by the link of a cancelled sign-up; refused as a new one would be. He waits no more. */
export function renewSignUp(db: Db, { token, at = now() }: ByLink) {
  return asOne(db, async (trx) => {
    const signUp = await signUpByToken(trx, token);
    if (!signUp.cancelledAt) return;
    if (await signUpOf(trx, signUp.eventId, signUp)) throw new Refusal("signed_up_already");
    const event = await eventToJoin(trx, signUp.eventId);
    const { friends, keepsPlaceSince } = signUp;
    const place = keepsPlaceSince ? { ...event, capacity: null } : event;
    refuseUnlessRoom(place, { friends, at });
    await trx
      .updateTable("sign_up")
      .set({ cancelled_at: null, keeps_place_since: null })
      .where("id", "=", signUp.id)
      .execute();
    const waits = await waitingOf(trx, signUp.eventId, signUp);
    if (!waits) return;
    await leave(trx, { id: waits.id, because: "came_in", at });
    const untold = await withdrawOffers(trx, [waits.id], at);
    await moveQueue(trx, signUp.eventId, at, untold);
  });
}

/** "Remind me the day before": so it is, unless he has said that he does not want it. */
export function wantReminder(db: Db, { token }: ByLink) {
  return asOne(db, async (trx) => {
    const { id } = await signUpByToken(trx, token);
    await trx
      .updateTable("sign_up")
      .set({ no_reminder_since: null })
      .where("id", "=", id)
      .execute();
  });
}

/** "Do not remind me." One that has not gone out yet is withdrawn. */
export function wantNoReminder(db: Db, { token, at = now() }: ByLink) {
  return asOne(db, async (trx) => {
    const { id, sequence } = await signUpByToken(trx, token);
    await trx
      .updateTable("sign_up")
      .set({ no_reminder_since: at })
      .where("id", "=", id)
      .where("no_reminder_since", "is", null)
      .execute();
    await withdrawLetters(trx, [reminderKey(id, sequence)], at);
  });
}

/** A sign-up by its link; an unknown one is not found. */
export async function signUpByToken(trx: Db, token: string) {
  const signUp = await trx
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .select([
      "sign_up.id",
      "sign_up.event_id as eventId",
      "sign_up.person_id as personId",
      "sign_up.name",
      "sign_up.language",
      "sign_up.email",
      "sign_up.phone",
      "sign_up.contact_key as contactKey",
      "sign_up.friends",
      "sign_up.cancelled_at as cancelledAt",
      "event.ends_at as endsAt",
      "event.sequence",
      "sign_up.series_id as seriesId",
      "sign_up.keeps_place_since as keepsPlaceSince",
    ])
    .where("sign_up.token", "=", token)
    .executeTakeFirst();
  if (!signUp) throw new NotFound();
  return signUp;
}
