import type { Instant } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { type Comer, isHisRow } from "./comer.server.ts";

/** The place that this man has in the queue of a date, if any. */
export function waitingOf(trx: Db, eventId: string, comer: Omit<Comer, "name">) {
  return trx
    .selectFrom("waiting")
    .select(["id", "token", "person_id as personId", "offered_at as offeredAt"])
    .where("event_id", "=", eventId)
    .where("left_at", "is", null)
    .where(isHisRow(comer))
    .executeTakeFirst();
}

/** A place in a queue, by its link: whoever holds the token is the man. */
export async function waitingByToken(trx: Db, token: string) {
  const row = await trx
    .selectFrom("waiting")
    .select([
      "id",
      "event_id as eventId",
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
    ])
    .where("token", "=", token)
    .executeTakeFirst();
  if (!row?.eventId) throw new NotFound();
  return {
    ...row,
    eventId: row.eventId,
    offerEndsAt: row.offerEndsAt as Instant | null,
  };
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
