import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { LOW_FACE } from "./check-in.ts";
import { type CheckInRow, checkInById } from "./check-in-rows.server.ts";

/** What a man told in a check-in, in words or aloud, and nobody of the office has read or heard yet. */
export type Unheard = {
  id: string;
  pairId: string;
  name: string;
  face: number;
  words: string | null;
  hasVoice: boolean;
  on: Day;
  answeredAt: Instant;
};

/**
 * Whether somebody should read or hear what he told. What he told the office on the phone it knows, and
 * what asks something of the office is on Today until it is handled.
 */
export function isUnheard(checkIn: CheckInRow): boolean {
  const { face, callMeAt, words, hasVoice, told, handledOn, heardOn } = checkIn;
  const isKnown = told !== null || handledOn !== null || heardOn !== null;
  const asksForUs = callMeAt !== null || face === null || face <= LOW_FACE;
  return !isKnown && !asksForUs && (words !== null || hasVoice);
}

/** All of it in open pairs, the oldest first. */
export async function unheardInPairs(db: Db): Promise<Unheard[]> {
  const written = await unheard(db).where("check_in.words", "is not", null).execute();
  const onlySaid = await unheard(db)
    // The recordings are few; the planner would go through all check-ins of open pairs to look for them.
    .where("check_in.id", "in", db.selectFrom("voice").select("voice.check_in_id"))
    .where("check_in.words", "is", null)
    .execute();
  return [...written, ...onlySaid]
    .map(({ face, answeredAt, voiceOf, ...row }) => ({
      ...row,
      face: face as number,
      hasVoice: voiceOf !== null,
      on: dayOf(answeredAt as Instant),
      answeredAt: answeredAt as Instant,
    }))
    .toSorted((one, other) => (one.answeredAt < other.answeredAt ? -1 : 1));
}

function unheard(db: Db) {
  return db
    .selectFrom("check_in")
    .innerJoin("pair", "pair.id", "check_in.pair_id")
    .innerJoin("person", "person.id", "check_in.person_id")
    .select((eb) => [
      "check_in.id",
      "check_in.pair_id as pairId",
      "person.name",
      "check_in.face",
      "check_in.words",
      "check_in.answered_at as answeredAt",
      eb
        .selectFrom("voice")
        .select("voice.check_in_id")
        .whereRef("voice.check_in_id", "=", "check_in.id")
        .as("voiceOf"),
    ])
    .where("check_in.heard_at", "is", null)
    .where("check_in.handled_at", "is", null)
    .where("check_in.told_to", "is", null)
    .where("check_in.call_me_at", "is", null)
    .where("check_in.face", ">", LOW_FACE)
    .where("pair.ended_on", "is", null);
}

/**
 * Somebody of the office has read or heard what he told: it leaves the list. `answeredAt` is the answer
 * that was read: what he has told anew meanwhile stays unheard, and the answer is false. What a colleague
 * has heard already stays as it is.
 */
export function hearCheckIn(
  db: Db,
  {
    by,
    checkInId,
    answeredAt,
    at = now(),
  }: { by: Coordinator; checkInId: string; answeredAt: string; at?: Instant },
): Promise<{ pairId: string; isHeard: boolean }> {
  return asOne(db, async (trx) => {
    const checkIn = await checkInById(trx, checkInId);
    const { pairId, personId } = checkIn;
    if (checkIn.answeredAt !== answeredAt) return { pairId, isHeard: false };
    if (!isUnheard(checkIn)) return { pairId, isHeard: true };
    await trx
      .updateTable("check_in")
      .set({ heard_at: at, heard_by: by.accountId })
      .where("id", "=", checkInId)
      .execute();
    await audit(trx, { by: by.accountId, personId, what: "check_in_heard" }, at);
    return { pairId, isHeard: true };
  });
}
