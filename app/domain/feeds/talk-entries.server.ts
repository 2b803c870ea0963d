import { addMinutes, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";

/** As long as a talk is taken to last. */
const TALK_MINUTES = 60;

/** The talk to get to know him for which a man has picked a time: when and where, nothing else. */
export async function agreedTalksOf(
  db: Db,
  { personId, since }: { personId: string; since: Instant },
) {
  const rows = await db
    .selectFrom("talk_offer")
    .select(["id", "starts_at as startsAt", "picked_at as pickedAt", "place"])
    .where("person_id", "=", personId)
    .where("picked_at", "is not", null)
    .where("starts_at", ">", since)
    .execute();
  return rows.map(({ id, startsAt, pickedAt, place }) => ({
    id,
    sequence: 0,
    startsAt: startsAt as Instant,
    endsAt: addMinutes(startsAt as Instant, TALK_MINUTES),
    changedAt: pickedAt as Instant,
    isCancelled: false,
    location: place,
  }));
}
