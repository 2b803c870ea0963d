import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, addHours, type Day, now } from "#app/domain/day.ts";
import { addEvents } from "#app/domain/gatherings/dates.server.ts";
import { lookForHelpers } from "#app/domain/gatherings/helping.server.ts";
import { createGathering } from "#app/domain/gatherings/planning.server.ts";
import { publishGathering } from "#app/domain/gatherings/publishing.server.ts";
import type { Db } from "#db/open.ts";

const TRAINING_IN_DAYS = [9, 30];
/** So many of the dates to come look for somebody who helps. */
const HELP_WANTED = 3;

/** Two trainings ahead for new volunteers, and dates at which they can help while they wait. */
export async function openTheirPath(db: Db, { today, kaisa }: { today: Day; kaisa: Coordinator }) {
  const place = await db.selectFrom("place").select("id").orderBy("name").executeTakeFirstOrThrow();
  const gatheringId = await createGathering(db, {
    by: kaisa,
    at: addHours(now(), -24 * 20),
    kind: "training",
    placeId: place.id,
    languages: ["fi"],
    facts: ["free", "coffee_served", "indoors"],
    capacity: 12,
    enrolment: "each_time",
    texts: [
      {
        language: "fi",
        title: "Tukihenkilön valmennus",
        summary: "Yksi ilta: mitä tukihenkilö tekee ja mitä ei.",
        description: "Käymme läpi pelisäännöt, vaitiolon ja ensimmäisen tapaamisen. Kahvia on.",
      },
    ],
  });
  const dates = TRAINING_IN_DAYS.map((days) => ({
    day: addDays(today, days),
    starts: "17:30",
    ends: "20:30",
  }));
  await addEvents(db, { by: kaisa, gatheringId, dates });
  await publishGathering(db, { by: kaisa, gatheringId });
  for (const { id } of await leisureAhead(db)) {
    await lookForHelpers(db, { by: kaisa, eventId: id, task: "coffee", wanted: 2 });
  }
}

function leisureAhead(db: Db) {
  return db
    .selectFrom("event")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .select("event.id")
    .where("gathering.published_at", "is not", null)
    .where("gathering.kind", "=", "leisure")
    .where("event.cancelled_at", "is", null)
    .where("event.starts_at", ">", addHours(now(), 24))
    .orderBy("event.starts_at")
    .limit(HELP_WANTED)
    .execute();
}
