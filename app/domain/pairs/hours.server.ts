import type { Day } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { minutesOf, monthsOf } from "./months.ts";

/** How often and how long a man has met in his pairs: altogether, and month by month since he began. */
export async function hoursOf(db: Db, personId: string, today: Day) {
  const rows = await db
    .selectFrom("meeting")
    .innerJoin("pair", "pair.id", "meeting.pair_id")
    .select(["meeting.met_on as metOn", "meeting.minutes"])
    .where((eb) =>
      eb.or([
        eb("pair.participant_id", "=", personId),
        eb("pair.support_person_id", "=", personId),
      ]),
    )
    .orderBy("meeting.met_on")
    .$narrowType<{ metOn: Day }>()
    .execute();
  return {
    meetings: rows.length,
    minutes: minutesOf(rows),
    months: rows[0] ? monthsOf(rows, { from: rows[0].metOn, to: today }) : [],
  };
}
