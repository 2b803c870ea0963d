import type { Contact } from "#app/domain/contact.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { fold } from "#app/domain/fold.ts";
import { newId } from "#app/domain/id.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { isFirstTime } from "#app/domain/taken-once.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { comerOf, signUpOf } from "./comer.server.ts";
import { doorStanding } from "./door.ts";
import { isOurSeal } from "./door-code.server.ts";
import { comerByLink } from "./here-screen.server.ts";
import { withdrawOffers } from "./offers.server.ts";
import { publishedEvents } from "./public-events.server.ts";
import { moveQueue } from "./queue.server.ts";
import { signUpByToken } from "./sign-up-link.server.ts";
import { trainedIfTraining } from "./trainings.server.ts";
import { leave, waitingOf } from "./waiting-rows.server.ts";
import { addHeads, writeWalkIn } from "./walk-ins.server.ts";

type Code = { eventId: string; seal: string; at?: Instant };
type Said = {
  personId: string | null;
  name: string | null;
  contact: Contact | null;
  link?: string | null;
};

/**
 * "I am here", by the code on the door: who signed up is marked (his sign-in, then the link that his
 * phone knows, then what he says), anyone else is written down as he says. Whoever asks learns nothing: the answer is the same for all. A contact that nobody signed up
 * with is not kept; without a name such a man is one more head. Refuses `door_closed` outside its hour.
 */
export function arrive(
  db: Db,
  {
    eventId,
    seal,
    postId,
    language,
    at = now(),
    ...said
  }: Code & Said & { postId: string | null; language: Language },
) {
  return asOne(db, async (trx) => {
    if (!isOurSeal(eventId, seal)) throw new NotFound();
    await refuseUnlessOpen(trx, eventId, at);
    if (!(await isFirstTime(trx, postId, at))) return;
    const id = newId();
    const { personId, name, contact, link } = said;
    const coming = personId || !link ? undefined : await comerByLink(trx, eventId, link);
    if (coming) return mark(trx, coming.id, at);
    if (personId || contact) {
      const comer = await comerOf(trx, { personId, name: name ?? "–", contact });
      const known = await signUpOf(trx, eventId, comer);
      if (known) return mark(trx, known.id, at);
      await leaveQueueOf(trx, eventId, comer, at);
      if (personId) {
        await writeWalkIn(trx, { ...comer, id, eventId, language, at });
        return trainedIfTraining(trx, { personId, eventId, by: null, at });
      }
    }
    if (!name) return void (await addHeads(trx, eventId, 1));
    const only = contact ? null : await onlyManCalled(trx, eventId, name);
    if (only) return mark(trx, only, at);
    const nobody = { personId: null, email: null, phone: null, contactKey: `nobody ${id}` };
    await writeWalkIn(trx, { ...nobody, name, id, eventId, language, at });
  });
}

/** "I am here", by the link of his sign-up. Twice is once; refuses `door_closed`. */
export function arriveByLink(db: Db, { token, at = now() }: { token: string; at?: Instant }) {
  return asOne(db, async (trx) => {
    const signUp = await signUpByToken(trx, token);
    await refuseUnlessOpen(trx, signUp.eventId, at);
    if (signUp.cancelledAt) throw new Refusal("sign_up_cancelled");
    await mark(trx, signUp.id, at);
  });
}

async function refuseUnlessOpen(trx: Db, eventId: string, at: Instant) {
  const event = await publishedEvents(trx)
    .select([
      "event.starts_at as startsAt",
      "event.ends_at as endsAt",
      "event.cancelled_at as cancelledAt",
    ])
    .where("event.id", "=", eventId)
    .executeTakeFirst();
  if (!event) throw new NotFound();
  const times = { startsAt: event.startsAt as Instant, endsAt: event.endsAt as Instant };
  const standing = doorStanding({ ...event, ...times }, at);
  if (standing !== "open") throw new Refusal("door_closed");
}

/** He is here. Twice is once. A volunteer at a training has taken that step by it, as at the door. */
async function mark(trx: Db, signUpId: string, at: Instant) {
  const marked = await trx
    .updateTable("sign_up")
    .set((eb) => ({
      attended_at: at,
      door_number: eb.fn<number>("max", [
        eb.val(Date.parse(at)),
        eb(eb.fn.coalesce("door_number", eb.lit(0)), "+", 1),
      ]),
    }))
    .where("id", "=", signUpId)
    .where("attended_at", "is", null)
    .returning(["person_id as personId", "event_id as eventId"])
    .executeTakeFirst();
  if (!marked?.personId) return;
  const { personId, eventId } = marked;
  await trainedIfTraining(trx, { personId, eventId, by: null, at });
}

/** The one man of this first name who is not here yet; nobody when there are several. */
async function onlyManCalled(trx: Db, eventId: string, name: string) {
  const missing = await trx
    .selectFrom("sign_up")
    .select(["id", "name"])
    .where("event_id", "=", eventId)
    .where("cancelled_at", "is", null)
    .where("attended_at", "is", null)
    .where("forgotten_at", "is", null)
    .execute();
  const called = missing.filter((man) => fold(man.name) === fold(name));
  return called.length === 1 ? called[0]?.id : undefined;
}

async function leaveQueueOf(
  trx: Db,
  eventId: string,
  comer: Awaited<ReturnType<typeof comerOf>>,
  at: Instant,
) {
  const waits = await waitingOf(trx, eventId, comer);
  if (!waits) return;
  await leave(trx, { id: waits.id, because: "came_in", at });
  const untold = await withdrawOffers(trx, [waits.id], at);
  await moveQueue(trx, eventId, at, untold);
}
