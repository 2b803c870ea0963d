import type { Instant } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { type Comer, isHisRow } from "./comer.server.ts";

type NewWaiting = Comer & {
  eventId: string;
  /** The sign-up for the whole series that waits for this date. */
  seriesId?: string | null;
  friends: number;
  language: string;
  source: string | null;
};

/** A new place at the end of the queue of a date; the unique index decides whose it is. */
export async function writeWaiting(trx: Db, man: NewWaiting, at: Instant) {
  const { eventId, seriesId = null, name, email, phone, friends, language, source } = man;
  const [id, token] = [newId(), newToken()];
  const { last } = await trx
    .selectFrom("waiting")
    .select((eb) => eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)).as("last"))
    .where("event_id", "=", eventId)
    .executeTakeFirstOrThrow();
  try {
    await trx
      .insertInto("waiting")
      .values({
        ...{ id, token, name, email, phone, friends, language, source },
        event_id: eventId,
        series_id: seriesId,
        number: last + 1,
        person_id: man.personId,
        contact_key: man.contactKey,
        waiting_since: at,
      })
      .execute();
  } catch (error) {
    if (isTaken(error)) throw new Refusal("waiting_already");
    throw error;
  }
  return { id, token };
}

/** The place that this man has in the queue of a date, if any. */
export function waitingOf(trx: Db, eventId: string, comer: Omit<Comer, "name">) {
  return trx
    .selectFrom("waiting")
    .select([
      "id",
      "token",
      "person_id as personId",
      "offered_at as offeredAt",
      "series_id as seriesId",
    ])
    .where("event_id", "=", eventId)
    .where("left_at", "is", null)
    .where(isHisRow(comer))
    .executeTakeFirst();
}

/** A place in a queue, by its link: whoever holds the token is the man. */
export async function waitingByToken(trx: Db, token: string) {
  const row = await waitingRows(trx).where("token", "=", token).executeTakeFirst();
  if (!row) throw new NotFound();
  return { ...row, offerEndsAt: row.offerEndsAt as Instant | null };
}

/** The places in queues that belong to one sign-up for a series. */
export async function waitingOfSeries(trx: Db, seriesId: string) {
  const rows = await waitingRows(trx).where("series_id", "=", seriesId).execute();
  return rows.map((row) => ({ ...row, offerEndsAt: row.offerEndsAt as Instant | null }));
}

export type WaitingMan = Awaited<ReturnType<typeof waitingByToken>>;

function waitingRows(trx: Db) {
  return trx
    .selectFrom("waiting")
    .select([
      "id",
      "token",
      "event_id as eventId",
      "series_id as seriesId",
      "person_id as personId",
      "name",
      "email",
      "phone",
      "contact_key as contactKey",
      "friends",
      "language",
      "source",
      "offered_at as offeredAt",
      "offer_ends_at as offerEndsAt",
      "left_at as leftAt",
      "left_because as leftBecause",
    ]);
}

/** He is no longer in the queue: `came_in` when he has a place now. */
export async function leave(
  trx: Db,
  { id, because, at }: { id: string; because: "came_in" | "left" | "declined"; at: Instant },
) {
  await trx
    .updateTable("waiting")
    .set({ left_at: at, left_because: because })
    .where("id", "=", id)
    .where("left_at", "is", null)
    .execute();
}
