import type { Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";

/** When and where the groups of a man's rounds meet, while he is in them. */
export async function roundDatesOf(
  db: Db,
  { personId, since }: { personId: string; since: Instant | "" },
) {
  const rows = await db
    .selectFrom("round_date")
    .innerJoin("place", "place.id", "round_date.place_id")
    .innerJoin("round_application as mine", "mine.round_id", "round_date.round_id")
    .select([
      "round_date.id",
      "round_date.round_id as roundId",
      "round_date.starts_at as startsAt",
      "round_date.ends_at as endsAt",
      "round_date.changed_at as changedAt",
      "round_date.sequence",
      "round_date.cancelled_at as cancelledAt",
      "place.name",
      "place.address",
    ])
    .where("mine.person_id", "=", personId)
    .where("mine.closed_how", "=", "in")
    .where("mine.withdrawn_at", "is", null)
    .where("round_date.starts_at", ">", since)
    .orderBy("round_date.starts_at")
    .execute();
  return rows.map(({ name, address, cancelledAt, startsAt, endsAt, changedAt, ...row }) => ({
    ...row,
    startsAt: startsAt as Instant,
    endsAt: endsAt as Instant,
    changedAt: changedAt as Instant,
    isCancelled: cancelledAt !== null,
    location: `${name}, ${address}`,
  }));
}
