import type { Db } from "#db/open.ts";

/** Where a date is, or a group usually. */
export function posterPlace(
  db: Db,
  { gatheringId, eventId }: { gatheringId: string; eventId: string | null },
) {
  return db
    .selectFrom("gathering")
    .leftJoin("event", (join) =>
      join.onRef("event.gathering_id", "=", "gathering.id").on("event.id", "=", eventId ?? ""),
    )
    .innerJoin("place", (join) =>
      join.on((eb) => eb("place.id", "=", eb.fn.coalesce("event.place_id", "gathering.place_id"))),
    )
    .select([
      "place.name",
      "place.address",
      "place.municipality_code as municipalityCode",
      "place.step_free as stepFree",
    ])
    .where("gathering.id", "=", gatheringId)
    .executeTakeFirstOrThrow();
}
