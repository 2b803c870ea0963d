import type { Coordinator, Viewer } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { withdrawLettersTo } from "#app/domain/messages/outbox.server.ts";
import { unmarkTrained } from "#app/domain/people/training.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { isFirstTime } from "#app/domain/taken-once.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { maySeeWhoComes } from "./access.ts";
import { doNotAsk } from "./faces.server.ts";
import { runsDoor } from "./hosting.server.ts";
import { signUpLink } from "./letters.server.ts";
import { moveQueue } from "./queue.server.ts";
import { trainedIfTraining } from "./trainings.server.ts";

/**
 * A tap at the door. `postId` was made in the phone that sends it until it hears that it has arrived;
 * `number` says which of two taps on one man is the later one, whenever they arrive: the moment of the
 * tap in milliseconds, or one more than the last that the phone knew of.
 */
export type Tap = { postId?: string | null; number?: number | null };
type AtTheDoor = { by: Viewer; eventId: string; signUpId: string; at?: Instant } & Tap;

/**
 * He is here, also if he had cancelled. From the day of the event on: refuses `event_not_yet`. A tap
 * that is sent again, or comes later than a later one, changes nothing.
 */
export function markAttended(db: Db, tap: AtTheDoor) {
  return asOne(db, async (trx) => {
    const { at = now() } = tap;
    const signUp = await latestTap(trx, tap, at);
    if (!signUp || signUp.attendedAt) return;
    await trx
      .updateTable("sign_up")
      .set({ attended_at: at, cancelled_at: null, keeps_place_since: null })
      .where("id", "=", signUp.id)
      .execute();
    const { personId, eventId } = signUp;
    if (personId) await trainedIfTraining(trx, { personId, eventId, by: tap.by.accountId, at });
    await recordAct(trx, "attendance_marked", tap.by, signUp, at);
  });
}

/** The tap was a slip. A man who was written down at the door only is then on no list. */
export function unmarkAttended(db: Db, tap: AtTheDoor) {
  return asOne(db, async (trx) => {
    const { at = now() } = tap;
    const signUp = await latestTap(trx, tap, at);
    if (!signUp?.attendedAt) return;
    await trx
      .updateTable("sign_up")
      .set({ attended_at: null, cancelled_at: signUp.walkedInAt ? at : null })
      .where("id", "=", signUp.id)
      .execute();
    await doNotAsk(trx, { signUpId: signUp.id, at });
    const { personId, eventId } = signUp;
    if (personId) await unmarkTrained(trx, { personId, eventId });
    await recordAct(trx, "attendance_unmarked", tap.by, signUp, at);
  });
}

/** The sign-up that a tap is about, with the tap's number noted on it; nothing when the tap is late. */
async function latestTap(
  trx: Db,
  { by, eventId, signUpId, postId, number }: AtTheDoor,
  at: Instant,
) {
  const asked = await signUpAtDoor(trx, by, eventId, signUpId);
  if (!(await isFirstTime(trx, postId, at))) return null;
  if (dayOf(at) < asked.day) throw new Refusal("event_not_yet");
  const signUp = asked.cancelledAt ? await sameManNow(trx, by, asked) : asked;
  const last = signUp.doorNumber ?? 0;
  const own = number ?? Math.max(Date.parse(at), last + 1);
  if (own <= last) return null;
  await trx.updateTable("sign_up").set({ door_number: own }).where("id", "=", signUp.id).execute();
  return signUp;
}

/** Who cancelled may have signed up anew: then that sign-up is meant. */
async function sameManNow(trx: Db, by: Viewer, asked: SignUp) {
  const now = await trx
    .selectFrom("sign_up")
    .select("id")
    .where("event_id", "=", asked.eventId)
    .where("cancelled_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("contact_key", "=", asked.contactKey),
        ...(asked.personId ? [eb("person_id", "=", asked.personId)] : []),
      ]),
    )
    .executeTakeFirst();
  return now ? signUpAtDoor(trx, by, asked.eventId, now.id) : asked;
}

/** The office takes someone off the list, at his word. Twice is once. */
export function takeOffList(
  db: Db,
  {
    by,
    eventId,
    signUpId,
    at = now(),
  }: { by: Coordinator; eventId: string; signUpId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    if (!maySeeWhoComes(by)) throw new NotFound();
    const signUp = await signUpAtDoor(trx, by, eventId, signUpId);
    if (signUp.cancelledAt) return;
    const number = Math.max(Date.parse(at), (signUp.doorNumber ?? 0) + 1);
    await trx
      .updateTable("sign_up")
      .set({ cancelled_at: at, attended_at: null, door_number: number })
      .where("id", "=", signUpId)
      .execute();
    await doNotAsk(trx, { signUpId, at });
    if (signUp.attendedAt && signUp.personId) {
      await unmarkTrained(trx, { personId: signUp.personId, eventId });
    }
    await recordAct(trx, "sign_up_cancelled", by, signUp, at);
    await withdrawLettersTo(trx, [signUpLink(signUp.token)], at);
    await moveQueue(trx, eventId, at);
  });
}

type SignUp = Awaited<ReturnType<typeof signUpAtDoor>>;

/** A man on the list of a date, for whoever runs its door; for everyone else he is not there. */
async function signUpAtDoor(trx: Db, by: Viewer, eventId: string, signUpId: string) {
  const signUp = await trx
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select([
      "sign_up.id",
      "sign_up.event_id as eventId",
      "sign_up.token",
      "sign_up.person_id as personId",
      "sign_up.contact_key as contactKey",
      "sign_up.cancelled_at as cancelledAt",
      "sign_up.attended_at as attendedAt",
      "sign_up.walked_in_at as walkedInAt",
      "sign_up.door_number as doorNumber",
      "event.day",
      "event.sequence",
      "gathering.host_id as hostId",
    ])
    .where("sign_up.id", "=", signUpId)
    .where("sign_up.event_id", "=", eventId)
    .executeTakeFirst();
  if (!signUp || !(await runsDoor(trx, by, signUp))) throw new NotFound();
  return signUp;
}

/** About a man of the register it is an entry; a guest is not in it. */
async function recordAct(trx: Db, what: string, by: Viewer, signUp: SignUp, at: Instant) {
  const { personId, eventId } = signUp;
  await audit(trx, { by: by.accountId, personId, what, detail: eventId }, at);
}
