import type { Coordinator, Man } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { mayPlan } from "./access.ts";
import { comerOf, signUpOf } from "./comer.server.ts";
import { refuseDone } from "./event-columns.ts";
import { eventToJoin, refuseUnlessRoom } from "./heads.server.ts";
import type { HelperTask } from "./helper-task.ts";
import { writeConfirmation } from "./letters.server.ts";
import { cancelSignUp } from "./sign-up-link.server.ts";
import { writeSignUp } from "./sign-up-rows.server.ts";
import { mayHelp, volunteerStage } from "./volunteers.server.ts";
import { leave, waitingOf } from "./waiting-rows.server.ts";

type Looking = { by: Coordinator; eventId: string; at?: Instant };

/** The office looks for so many helpers at a date, and says what for. Refuses what is cancelled or over. */
export function lookForHelpers(
  db: Db,
  { by, eventId, task, wanted, at = now() }: Looking & { task: HelperTask; wanted: number },
) {
  return asOne(db, async (trx) => {
    refuseDone(await dateEntrustedTo(trx, by, eventId), at);
    const wish = { task, wanted, asked_at: at, asked_by: by.accountId };
    await trx
      .insertInto("helper_wish")
      .values({ event_id: eventId, ...wish })
      .onConflict((conflict) => conflict.column("event_id").doUpdateSet(wish))
      .execute();
    const entry = { by: by.accountId, personId: null, what: "helpers_wanted", detail: eventId };
    await audit(trx, entry, at);
  });
}

/** Nobody else is looked for. Who has said that he helps stays on the list. */
export function stopLookingForHelpers(db: Db, { by, eventId }: Looking) {
  return asOne(db, async (trx) => {
    await dateEntrustedTo(trx, by, eventId);
    await trx.deleteFrom("helper_wish").where("event_id", "=", eventId).execute();
  });
}

/**
 * "I can help": a volunteer comes as a helper, whether the date is full or not, and hears of changes as
 * everyone who comes. Twice is once. Refuses `helpers_enough` and what has begun or is called off; for
 * who is no volunteer yet, and where nobody is looked for, it is not there.
 */
export function offerHelp(
  db: Db,
  {
    man,
    eventId,
    language,
    at = now(),
  }: { man: Man; eventId: string; language: Language; at?: Instant },
) {
  return asOne(db, async (trx) => {
    if (!mayHelp(await volunteerStage(trx, man.personId))) throw new NotFound();
    const event = await eventToJoin(trx, eventId);
    const wish = await trx
      .selectFrom("helper_wish")
      .select("wanted")
      .where("event_id", "=", eventId)
      .executeTakeFirst();
    if (!wish) throw new NotFound();
    const comer = await comerOf(trx, { personId: man.personId });
    const known = await signUpOf(trx, eventId, comer);
    if (known && (await helpsAlready(trx, known.id))) return;
    if ((await helpersOf(trx, eventId)) >= wish.wanted) throw new Refusal("helpers_enough");
    refuseUnlessRoom({ ...event, capacity: null }, { friends: 0, at });
    const id = known?.id ?? newId();
    if (!known) {
      const waits = await waitingOf(trx, eventId, comer);
      if (waits) await leave(trx, { id: waits.id, because: "came_in", at });
      const made = { ...comer, id, token: newToken(), eventId, friends: 0, language, source: null };
      await writeSignUp(trx, made, at);
      await writeConfirmation(trx, eventId, made, at);
    }
    await trx.updateTable("sign_up").set({ helps_since: at }).where("id", "=", id).execute();
  });
}

/** "I cannot help after all." Who had signed up before he offered his help still comes. */
export function takeBackHelp(
  db: Db,
  { man, eventId, at = now() }: { man: Man; eventId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const signUp = await trx
      .selectFrom("sign_up")
      .select(["id", "token", "created_at as createdAt", "helps_since as helpsSince"])
      .where("event_id", "=", eventId)
      .where("person_id", "=", man.personId)
      .where("cancelled_at", "is", null)
      .where("helps_since", "is not", null)
      .executeTakeFirst();
    if (!signUp) return;
    await trx
      .updateTable("sign_up")
      .set({ helps_since: null })
      .where("id", "=", signUp.id)
      .execute();
    if (signUp.createdAt === signUp.helpsSince)
      await cancelSignUp(trx, { token: signUp.token, at });
  });
}

async function helpsAlready(trx: Db, signUpId: string) {
  const { helps_since: since } = await trx
    .selectFrom("sign_up")
    .select("helps_since")
    .where("id", "=", signUpId)
    .executeTakeFirstOrThrow();
  return since !== null;
}

async function helpersOf(trx: Db, eventId: string) {
  const { count } = await trx
    .selectFrom("sign_up")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("event_id", "=", eventId)
    .where("helps_since", "is not", null)
    .where("cancelled_at", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}

async function dateEntrustedTo(trx: Db, by: Coordinator, eventId: string) {
  const event = await trx
    .selectFrom("event")
    .select(["ends_at as endsAt", "cancelled_at as cancelledAt"])
    .where("id", "=", eventId)
    .executeTakeFirst();
  if (!event || !mayPlan(by)) throw new NotFound();
  return event;
}
