import { addDays, type Day, dayOf, daysBetween, type Instant, now } from "#app/domain/day.ts";
import { type Letter, write } from "#app/domain/messages/outbox.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { addressed } from "./letters.ts";
import { bothMen } from "./men.server.ts";

/** Thanks come while it is still fresh; a server that stood still longer thanks for it no more. */
const FRESH_DAYS = 14;

/**
 * Thanks support persons after the first meeting and when half of the planned time is over. Due and
 * not yet sent: a missed run is made good by the next. That he was thanked stands at the pair, for the
 * letter is forgotten after a month, and half of the time may move when the pair goes on for longer.
 * Returns for how many there was something to thank.
 */
export async function sendThanks(db: Db, at: Instant = now()): Promise<number> {
  const today = dayOf(at);
  const fresh = addDays(today, -FRESH_DAYS);
  const pairs = await db
    .selectFrom("pair")
    .select([
      "id",
      "participant_id as participantId",
      "support_person_id as supportPersonId",
      "started_on as startedOn",
      "first_meeting_on as firstMeetingOn",
      "planned_end_on as plannedEndOn",
      "thanked_first_on as thankedFirstOn",
      "thanked_half_on as thankedHalfOn",
    ])
    .where("ended_on", "is", null)
    .where("first_meeting_on", "is not", null)
    .execute();
  let count = 0;
  for (const pair of pairs) {
    const letters: Pick<Letter, "kind" | "dedupeKey">[] = [];
    const half = halfWay(pair.startedOn as Day, pair.plannedEndOn as Day | null);
    const thanked: { thanked_first_on?: Day; thanked_half_on?: Day } = {};
    if (!pair.thankedFirstOn && (pair.firstMeetingOn as string) > fresh) {
      thanked.thanked_first_on = today;
      letters.push({ kind: "thanks_first_meeting", dedupeKey: `thanks_first_meeting ${pair.id}` });
    }
    if (!pair.thankedHalfOn && half && half <= today && half > fresh) {
      thanked.thanked_half_on = today;
      letters.push({ kind: "thanks_half_way", dedupeKey: `thanks_half_way ${pair.id}` });
    }
    if (letters.length === 0) continue;
    count += 1;
    const { participant, supportPerson } = await bothMen(db, pair);
    const facts = { name: supportPerson.name, other: participant.name };
    const shared = { ...addressed(supportPerson), facts, link: "/me" };
    await asOne(db, async (trx) => {
      await trx.updateTable("pair").set(thanked).where("id", "=", pair.id).execute();
      await write(
        trx,
        letters.map((letter) => ({ ...shared, ...letter })),
        at,
      );
    });
  }
  return count;
}

function halfWay(startedOn: Day, plannedEndOn: Day | null): Day | null {
  return plannedEndOn && addDays(startedOn, Math.floor(daysBetween(startedOn, plannedEndOn) / 2));
}
