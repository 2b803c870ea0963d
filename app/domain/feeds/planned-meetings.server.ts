import { addMinutes, type Instant } from "#app/domain/day.ts";
import { fold } from "#app/domain/fold.ts";
import type { Db } from "#db/open.ts";

/** How long a meeting lasts is not planned; an hour is what most take. */
const MEETING_MINUTES = 60;

/**
 * The next meetings of a man's open pairs: when and where. No place where either of the two is
 * protected, or where it names one of them ("at Ali's").
 */
export async function plannedMeetingsOf(
  db: Db,
  { personId, since }: { personId: string; since: Instant },
) {
  const rows = await planned(db, since)
    .where((eb) =>
      eb.or([
        eb("pair.participant_id", "=", personId),
        eb("pair.support_person_id", "=", personId),
      ]),
    )
    .execute();
  return rows.map(entryOf);
}

/** The next meeting of one pair, for a calendar of one entry; null when nothing is planned. */
export async function plannedMeetingIn(
  db: Db,
  { pairId, since }: { pairId: string; since: Instant },
) {
  const row = await planned(db, since).where("pair.id", "=", pairId).executeTakeFirst();
  return row ? entryOf(row) : null;
}

function planned(db: Db, since: Instant) {
  return db
    .selectFrom("pair")
    .innerJoin("person as one", "one.id", "pair.participant_id")
    .innerJoin("person as other", "other.id", "pair.support_person_id")
    .leftJoin("pair_event as plan", (join) =>
      join.onRef("plan.pair_id", "=", "pair.id").on("plan.what", "=", "next_meeting_planned"),
    )
    .select((eb) => [
      "pair.id",
      "pair.next_meeting_at as startsAt",
      "pair.next_meeting_place as place",
      "one.name as oneName",
      "other.name as otherName",
      eb.fn.coalesce("one.protected_on", "other.protected_on").as("protectedOn"),
      eb.fn.count<number>("plan.id").as("plans"),
      eb.fn.max("plan.happened_at").as("plannedAt"),
    ])
    .where("pair.ended_on", "is", null)
    .where("pair.next_meeting_at", ">", since)
    .groupBy("pair.id")
    .orderBy("pair.next_meeting_at");
}

type Row = Awaited<ReturnType<ReturnType<typeof planned>["execute"]>>[number];

function entryOf({ id, place, protectedOn, plans, ...row }: Row) {
  const isSaid = !protectedOn && !names(place, row.oneName) && !names(place, row.otherName);
  return {
    id,
    startsAt: row.startsAt as Instant,
    endsAt: addMinutes(row.startsAt as Instant, MEETING_MINUTES),
    changedAt: (row.plannedAt ?? row.startsAt) as Instant,
    sequence: plans,
    isCancelled: false,
    location: isSaid ? place : null,
  };
}

/**
 * A word of the place begins with his name: "Alin luona". Finnish bends the end of a longer name
 * ("Pekka", "Pekan luona"); rather one library too many goes unsaid than one name is told.
 */
function names(place: string | null, name: string) {
  const first = fold(name).split(" ")[0] ?? "";
  const stem = first.length < 5 ? first : first.slice(0, -2);
  return stem !== "" && ` ${fold(place ?? "")}`.includes(` ${stem}`);
}
