import { addMonths, type Day } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";

const MONTHS_SHOWN = 12;

/** How often and how long a man has met in his pairs: altogether, and in each of the last twelve months. */
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
    .execute();
  const first = `${today.slice(0, 7)}-01` as Day;
  const months = Array.from({ length: MONTHS_SHOWN }, (_, position) => {
    const from = addMonths(first, position + 1 - MONTHS_SHOWN);
    const met = rows.filter(({ metOn }) => metOn.slice(0, 7) === from.slice(0, 7));
    return { from, meetings: met.length, minutes: sum(met) };
  });
  return { meetings: rows.length, minutes: sum(rows), months };
}

function sum(rows: { minutes: number }[]) {
  return rows.reduce((total, { minutes }) => total + minutes, 0);
}
