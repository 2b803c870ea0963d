import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { mayPlan } from "./access.ts";

/** The gathering, for whoever may plan it; for everyone else it is not there. */
export async function gatheringEntrustedTo(trx: Db, by: Viewer, gatheringId: string) {
  const gathering = await trx
    .selectFrom("gathering")
    .select([
      "id",
      "kind",
      "place_id as placeId",
      "published_at as publishedAt",
      "capacity",
      "enrolment",
    ])
    .where("id", "=", gatheringId)
    .executeTakeFirst();
  if (!gathering || !mayPlan(by)) throw new NotFound();
  return gathering;
}

/** One date of a gathering, for whoever may plan it. */
export async function eventEntrustedTo(trx: Db, by: Viewer, eventId: string) {
  const event = await trx
    .selectFrom("event")
    .select([
      "id",
      "gathering_id as gatheringId",
      "starts_at as startsAt",
      "ends_at as endsAt",
      "place_id as placeId",
      "capacity",
      "cancelled_at as cancelledAt",
      "sequence",
    ])
    .where("id", "=", eventId)
    .executeTakeFirst();
  if (!event || !mayPlan(by)) throw new NotFound();
  return event;
}
