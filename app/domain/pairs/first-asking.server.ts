import { addDays, type Day, dayOf, helsinkiInstant, type Instant, now } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { firstAnswerDue } from "./cadence.ts";
import { firstAnswerKey } from "./first-answer-rows.server.ts";
import { addressed } from "./letters.ts";
import { bothMen } from "./men.server.ts";
import { openPairsInRhythm, type PairInRhythm } from "./pair-facts.server.ts";

/** It is asked while it is fresh; after a server has stood still longer, check-ins ask how it goes. */
const FRESH_DAYS = 14;
/** Quiet hours are over by then, and he has the day before him. */
const ASK_AT = "10:00";

/**
 * Asks both men of a pair, each by himself, how they would like to go on after the first meeting. Due and
 * not yet sent: a run that was missed is made good by the next. Who has said how he would like to go on,
 * or has signed the agreement, is not asked. Returns how many it asked.
 */
export function askAfterFirstMeetings(db: Db, at: Instant = now()): Promise<number> {
  return asOne(db, async (trx) => {
    const today = dayOf(at);
    const cadence = await readSetting(trx, "cadence");
    const due = (await openPairsInRhythm(trx)).flatMap((pair) => {
      const dueOn = pair.pauseUntil || pair.agreementOn ? null : firstAnswerDue(pair, cadence);
      const isNow = dueOn && dueOn <= today && today <= addDays(dueOn, FRESH_DAYS);
      return isNow ? [{ pair, dueOn }] : [];
    });
    let asked = 0;
    for (const one of due) asked += await ask(trx, { ...one, at });
    return asked;
  });
}

async function ask(
  trx: Db,
  { pair, dueOn, at }: { pair: PairInRhythm; dueOn: Day; at: Instant },
): Promise<number> {
  const known = await trx
    .selectFrom("first_answer")
    .select(["person_id as personId", "answer", "due_on as dueOn"])
    .where("pair_id", "=", pair.id)
    .execute();
  const stopping = await whoWishesToStop(trx, pair.id);
  const men = await bothMen(trx, pair);
  const toAsk = [men.participant, men.supportPerson].filter(({ id }) => {
    const isAnswered = known.some(
      (one) => one.personId === id && (one.answer !== "not_met" || one.dueOn >= dueOn),
    );
    return !isAnswered && !stopping.has(id);
  });
  for (const man of toAsk) {
    const row = { id: newId(), token: newToken() };
    const asked = { pair_id: pair.id, person_id: man.id, due_on: dueOn, sent_at: at };
    await trx
      .insertInto("first_answer")
      .values({ ...row, ...asked })
      .execute();
    const other = man.id === men.participant.id ? men.supportPerson : men.participant;
    const morning = helsinkiInstant(dayOf(at), ASK_AT);
    await write(
      trx,
      {
        ...addressed(man),
        kind: "first_answer",
        facts: { name: man.name, other: other.name },
        link: `/first-answers/${row.token}`,
        dedupeKey: firstAnswerKey(row.id),
        dueAt: morning > at ? morning : at,
        expiresAt: helsinkiInstant(addDays(dayOf(at), FRESH_DAYS), "00:00"),
      },
      at,
    );
  }
  return toAsk.length;
}

/** Who has said that he would like to stop is called by a person. */
async function whoWishesToStop(trx: Db, pairId: string): Promise<Set<string>> {
  const wishes = await trx
    .selectFrom("pair_wish")
    .select("person_id as personId")
    .where("pair_id", "=", pairId)
    .where("what", "=", "stop")
    .where("taken_back_at", "is", null)
    .where("handled_at", "is", null)
    .execute();
  return new Set(wishes.map(({ personId }) => personId));
}
