import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, type Instant, now } from "#app/domain/day.ts";
import { markTrained } from "#app/domain/people/training.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { cardsOf } from "./cards.server.ts";
import { FOR_VOLUNTEERS } from "./gathering.ts";
import { publishedEvents } from "./public-events.server.ts";

const DATES_SHOWN = 6;

/** Trainings ahead, as a volunteer sees them: the soonest first. */
export function trainingsAhead(
  db: Db,
  { language, at = now() }: { language: Language; at?: Instant },
) {
  const query = publishedEvents(db)
    .where("gathering.kind", "=", FOR_VOLUNTEERS)
    .where("event.cancelled_at", "is", null)
    .where("event.starts_at", ">", at)
    .orderBy("event.starts_at")
    .limit(DATES_SHOWN);
  return cardsOf(db, query, { language, at });
}

/** Volunteers who wait for a training and are not on the list of this date yet: the office adds them. */
export function waitForTraining(db: Db, { eventId }: { by: Coordinator; eventId: string }) {
  return db
    .selectFrom("role")
    .innerJoin("person", "person.id", "role.person_id")
    .select(["person.id", "person.name", "person.surname"])
    .where("role.kind", "=", "support_person")
    .where("role.stage", "in", ["talked", "in_training"])
    .where("role.trained_on", "is", null)
    .where("person.id", "not in", (eb) =>
      eb
        .selectFrom("sign_up")
        .select("sign_up.person_id")
        .where("sign_up.event_id", "=", eventId)
        .where("sign_up.person_id", "is not", null)
        .where("sign_up.cancelled_at", "is", null)
        .$castTo<{ person_id: string }>(),
    )
    .orderBy("person.name")
    .execute();
}

type Here = { personId: string; eventId: string; by: string | null; at: Instant };

/** A volunteer is here: at a training he has taken that step of his way. `by` null: he said it himself. */
export async function trainedIfTraining(trx: Db, { eventId, ...man }: Here) {
  const training = await publishedEvents(trx)
    .select("event.day")
    .where("event.id", "=", eventId)
    .where("gathering.kind", "=", FOR_VOLUNTEERS)
    .executeTakeFirst();
  if (training) await markTrained(trx, { ...man, eventId, on: training.day as Day });
}

/** Only a training is joined in this way; every other date has its own door. */
export async function refuseUnlessTraining(db: Db, eventId: string) {
  const training = await publishedEvents(db)
    .select("event.id")
    .where("event.id", "=", eventId)
    .where("gathering.kind", "=", FOR_VOLUNTEERS)
    .executeTakeFirst();
  if (!training) throw new NotFound();
}
