import { addDays, addHours, type Day, type Instant, now } from "#app/domain/day.ts";
import { newToken } from "#app/domain/id.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { forgetAnswers } from "./answers.server.ts";
import { forgetFace } from "./faces.server.ts";
import { cancelSeries } from "./series-link.server.ts";
import { cancelSignUp } from "./sign-up-link.server.ts";
import { leaveQueue } from "./waiting-link.server.ts";

/** How long we know who came (GDPR art. 5(1)(e); the privacy page says so). */
export const SIGN_UPS_KEPT_DAYS = 30;
const AT_ONCE = 500;
/** Within so many days the same man is known again when he comes (less than a name is kept). */
export const KNOWN_AGAIN_DAYS = 28;

/**
 * Thirty days after an event names and contacts are gone: a sign-up is a number of heads that came
 * or did not. Catches up however long it has not run. Returns how many it forgot, at most 500 at
 * once, so that nobody waits for it.
 */
export function forgetSignUps(db: Db, { at = now() }: { at?: Instant } = {}): Promise<number> {
  return asOne(db, async (trx) => {
    const old = await trx
      .selectFrom("sign_up")
      .innerJoin("event", "event.id", "sign_up.event_id")
      .select("sign_up.id")
      .where("sign_up.forgotten_at", "is", null)
      .where("event.ends_at", "<", addHours(at, -SIGN_UPS_KEPT_DAYS * 24))
      .orderBy("event.starts_at")
      .limit(AT_ONCE)
      .execute();
    for (const { id } of old) await noteReturn(trx, id);
    for (const { id } of old) await forget(trx, "sign_up", { id, at });
    const queued = await trx
      .selectFrom("waiting")
      .innerJoin("event", "event.id", "waiting.event_id")
      .select("waiting.id")
      .where("waiting.forgotten_at", "is", null)
      .where("event.ends_at", "<", addHours(at, -SIGN_UPS_KEPT_DAYS * 24))
      .limit(AT_ONCE)
      .execute();
    for (const { id } of queued) await forget(trx, "waiting", { id, at });
    const series = await trx
      .selectFrom("series_sign_up")
      .select("series_sign_up.id")
      .where("series_sign_up.forgotten_at", "is", null)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("event")
              .select("event.id")
              .whereRef("event.gathering_id", "=", "series_sign_up.gathering_id")
              .where("event.ends_at", ">=", addHours(at, -SIGN_UPS_KEPT_DAYS * 24)),
          ),
        ),
      )
      .limit(AT_ONCE)
      .execute();
    for (const { id } of series) await forget(trx, "series_sign_up", { id, at });
    return old.length + queued.length + series.length;
  });
}

/**
 * Forgets where a man was going and for what he waited. What lies ahead is given up, so that nobody
 * keeps a place who cannot come.
 */
export async function forgetSignUpsOf(trx: Db, personId: string, at: Instant) {
  await giveUpPlaces(trx, personId, at);
  for (const table of ["sign_up", "waiting", "series_sign_up"] as const) {
    const rows = await trx
      .selectFrom(table)
      .select("id")
      .where("person_id", "=", personId)
      .execute();
    if (table === "sign_up") for (const { id } of rows) await noteReturn(trx, id);
    for (const { id } of rows) await forget(trx, table, { id, at });
  }
}

/** Cancels what he had signed up for and leaves every queue; the places go to the next. */
export async function giveUpPlaces(trx: Db, personId: string, at: Instant) {
  const series = await trx
    .selectFrom("series_sign_up")
    .select("token")
    .where("person_id", "=", personId)
    .where("cancelled_at", "is", null)
    .execute();
  for (const { token } of series) await cancelSeries(trx, { token, at });
  for (const { token } of await comingSignUps(trx, personId, at).execute()) {
    await cancelSignUp(trx, { token, at });
  }
  const queues = await trx
    .selectFrom("waiting")
    .select("token")
    .where("person_id", "=", personId)
    .where("left_at", "is", null)
    .execute();
  for (const { token } of queues) await leaveQueue(trx, { token, at });
}

/** What a man has signed up for and is not over yet. */
export function comingSignUps(db: Db, personId: string, at: Instant) {
  return db
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .select("sign_up.token")
    .where("sign_up.person_id", "=", personId)
    .where("sign_up.cancelled_at", "is", null)
    .where("event.ends_at", ">", at);
}

/**
 * Notes on which day the same man came to something again, while it is known whose the sign-up is: so
 * that it can be told about how many men came, once no name is left.
 */
async function noteReturn(trx: Db, id: string) {
  const came = await trx
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .select(["sign_up.contact_key as key", "event.day", "event.starts_at as startsAt"])
    .where("sign_up.id", "=", id)
    .where("sign_up.attended_at", "is not", null)
    .executeTakeFirst();
  if (!came) return;
  const again = await trx
    .selectFrom("sign_up as next")
    .innerJoin("event as later", "later.id", "next.event_id")
    .select("later.day")
    .where("next.contact_key", "=", came.key)
    .where("next.attended_at", "is not", null)
    .where("next.cancelled_at", "is", null)
    .where("later.ends_at", ">", came.startsAt)
    .where("later.starts_at", ">", came.startsAt)
    .where("later.day", "<=", addDays(came.day as Day, KNOWN_AGAIN_DAYS))
    .where("later.day", "<=", `${came.day.slice(0, 4)}-12-31`)
    .orderBy("later.starts_at")
    .limit(1)
    .executeTakeFirst();
  if (!again) return;
  await trx.updateTable("sign_up").set({ came_again_on: again.day }).where("id", "=", id).execute();
}

const WHOSE = {
  sign_up: (id: string) => ({ signUpId: id }),
  waiting: (id: string) => ({ waitingId: id }),
  series_sign_up: (id: string) => ({ seriesId: id }),
};

async function forget(
  trx: Db,
  table: "sign_up" | "waiting" | "series_sign_up",
  { id, at }: { id: string; at: Instant },
) {
  await trx
    .updateTable(table)
    .set({
      name: "–",
      email: null,
      phone: null,
      person_id: null,
      contact_key: `nobody ${id}`,
      token: newToken(),
      forgotten_at: at,
    })
    .where("id", "=", id)
    .execute();
  await forgetAnswers(trx, WHOSE[table](id));
  // Else the sign-up for the series, which is kept longer, would still say who it was.
  if (table === "waiting") {
    await trx.updateTable(table).set({ series_id: null }).where("id", "=", id).execute();
  }
  if (table !== "sign_up") return;
  await forgetFace(trx, id);
  await trx
    .updateTable("sign_up")
    .set({ series_id: null, keeps_place_since: null })
    .where("id", "=", id)
    .execute();
}
