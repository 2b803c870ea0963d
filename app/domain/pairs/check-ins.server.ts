import type { Cadence } from "#app/domain/cadence-numbers.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { checkInDue, reminderDue } from "./check-in.ts";
import { checkInKeys, checkInLetter } from "./check-in-letters.ts";
import { type CheckInRow, lastCheckIns } from "./check-in-rows.server.ts";
import { bothMen } from "./men.server.ts";
import { openPairsInRhythm, type PairInRhythm } from "./pair-facts.server.ts";

/** So many men are asked in one transaction, so that nobody else waits long to write. */
const ASKED_AT_ONCE = 100;

/**
 * Asks every man for whom a check-in is due and reminds once who has not answered for a week. Due and
 * not yet sent: a run that was missed is made good by the next, with one letter. Returns how many.
 */
export async function sendCheckIns(db: Db, at: Instant = now()): Promise<number> {
  let sent = 0;
  for (;;) {
    const some = await asOne(db, (trx) => sendSome(trx, at));
    sent += some;
    if (some < ASKED_AT_ONCE) return sent;
  }
}

async function sendSome(trx: Db, at: Instant): Promise<number> {
  const today = dayOf(at);
  const cadence = await readSetting(trx, "cadence");
  const last = await lastCheckIns(trx);
  const lastOf = new Map(last.map((one) => [`${one.pairId} ${one.personId}`, one]));
  const stopping = await whoWishesToStop(trx);
  const isLeftInPeace = (pairId: string, personId: string) => stopping.has(`${pairId} ${personId}`);
  const asked = (await openPairsInRhythm(trx))
    .flatMap((pair) =>
      [pair.participantId, pair.supportPersonId].map((personId) => {
        if (isLeftInPeace(pair.id, personId)) return null;
        const last = lastOf.get(`${pair.id} ${personId}`) ?? null;
        const due = checkInDue(pair, last, today, cadence);
        return due && { pair, personId, due };
      }),
    )
    .filter((one) => one !== null)
    .slice(0, ASKED_AT_ONCE);
  for (const one of asked) await ask(trx, { ...one, cadence, at });
  const reminded = last
    .filter(({ pairId, personId }) => !isLeftInPeace(pairId, personId))
    .filter((checkIn) => reminderDue(checkIn, today, cadence))
    .slice(0, ASKED_AT_ONCE - asked.length);
  for (const checkIn of reminded) await remind(trx, { checkIn, cadence, at });
  return asked.length + reminded.length;
}

/** Who would like to stop or to meet somebody else is called by a person, and not asked meanwhile. */
async function whoWishesToStop(trx: Db): Promise<Set<string>> {
  const wishes = await trx
    .selectFrom("pair_wish")
    .select(["pair_id as pairId", "person_id as personId"])
    .where("what", "=", "stop")
    .where("taken_back_at", "is", null)
    .where("handled_at", "is", null)
    .execute();
  const elsewhere = await trx
    .selectFrom("first_answer")
    .select(["pair_id as pairId", "person_id as personId"])
    .where("answer", "=", "another")
    .execute();
  return new Set([...wishes, ...elsewhere].map(({ pairId, personId }) => `${pairId} ${personId}`));
}

/** Withdraws what has not gone yet: the pair is over, and he is not asked about it. */
export async function withdrawCheckIns(trx: Db, pairId: string, at: Instant) {
  const open = await trx
    .selectFrom("check_in")
    .select("id")
    .where("pair_id", "=", pairId)
    .where("answered_at", "is", null)
    .execute();
  await withdrawLetters(
    trx,
    open.flatMap(({ id }) => checkInKeys(id)),
    at,
  );
}

async function ask(
  trx: Db,
  {
    pair,
    personId,
    due: { talk, on },
    cadence,
    at,
  }: {
    pair: PairInRhythm;
    personId: string;
    due: { talk: number; on: Day };
    cadence: Cadence;
    at: Instant;
  },
) {
  const checkIn = { id: newId(), token: newToken() };
  await trx
    .insertInto("check_in")
    .values({ ...checkIn, pair_id: pair.id, person_id: personId, due_on: on, talk, sent_at: at })
    .execute();
  const facts = {
    ...NOT_ANSWERED,
    ...checkIn,
    kind: pair.kind,
    talk,
    sentOn: dayOf(at),
    remindedOn: null,
  };
  const men = await manAndOther(trx, pair, personId);
  await write(trx, checkInLetter("check_in", { checkIn: facts, ...men, cadence, at }), at);
}

async function remind(
  trx: Db,
  { checkIn, cadence, at }: { checkIn: CheckInRow; cadence: Cadence; at: Instant },
) {
  await trx.updateTable("check_in").set({ reminded_at: at }).where("id", "=", checkIn.id).execute();
  const facts = { ...checkIn, remindedOn: dayOf(at) };
  const men = await manAndOther(trx, checkIn, checkIn.personId);
  await write(trx, checkInLetter("check_in_reminder", { checkIn: facts, ...men, cadence, at }), at);
}

const NOT_ANSWERED = { answeredOn: null, face: null, callMeOn: null, handledOn: null };

async function manAndOther(
  trx: Db,
  pair: { participantId: string; supportPersonId: string },
  personId: string,
) {
  const { participant, supportPerson } = await bothMen(trx, pair);
  return participant.id === personId
    ? { man: participant, other: supportPerson.name }
    : { man: supportPerson, other: participant.name };
}
