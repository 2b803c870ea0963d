import type { Coordinator, Viewer } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { needOfCheckIn } from "./check-in.ts";
import { checkInKeys } from "./check-in-letters.ts";
import { type CheckInRow, checkInById, checkInByToken } from "./check-in-rows.server.ts";
import { keepVoice, removeVoice } from "./voices.server.ts";

export type CheckInAnswer = {
  /** 1 the lowest … 5; null when he only asks to be called. */
  face: number | null;
  didMeet: "yes" | "no" | null;
  callMe: boolean;
  words: string | null;
};

/** What he says aloud: a recording, nothing new, or that what he said before is to go. */
export type VoiceAnswer = { voice?: Uint8Array | null; dropVoice?: boolean };

/**
 * A man says how it is going, by the link of his letter. Answering again changes the answer, and the
 * office reads it anew. Refuses what he has told the office on the phone meanwhile (`told_by_phone`), what
 * the office has taken up, what a later check-in follows, and a pair that has ended (`check_in_closed`), and what is no recording (`not_a_recording`, `recording_too_long`). For another
 * man who is signed in, the link is not there.
 */
export function answerCheckIn(
  db: Db,
  {
    token,
    viewer,
    face,
    didMeet,
    callMe,
    words,
    voice = null,
    dropVoice = false,
    at = now(),
  }: CheckInAnswer & VoiceAnswer & { token: string; viewer: Viewer | null; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const checkIn = await checkInByToken(trx, token);
    refuseOtherMan(viewer, checkIn);
    if (checkIn.told) throw new Refusal("told_by_phone");
    if (isClosed(checkIn)) throw new Refusal("check_in_closed");
    await trx
      .updateTable("check_in")
      .set({
        answered_at: at,
        face,
        did_meet: didMeet,
        call_me_at: callMe ? (checkIn.callMeAt ?? at) : null,
        words,
        heard_at: null,
        heard_by: null,
      })
      .where("id", "=", checkIn.id)
      .execute();
    if (voice) await keepVoice(trx, { checkInId: checkIn.id, bytes: voice, at });
    else if (dropVoice) await removeVoice(trx, checkIn.id);
    await withdrawLetters(trx, checkInKeys(checkIn.id), at);
  });
}

/**
 * The office has talked with him about it: it leaves Today, and he is asked again when it is time.
 * What a colleague has taken up already, or what asks nothing of the office, stays as it is.
 */
export function handleCheckIn(
  db: Db,
  { by, checkInId, at = now() }: { by: Coordinator; checkInId: string; at?: Instant },
): Promise<{ pairId: string }> {
  return asOne(db, async (trx) => {
    const checkIn = await checkInById(trx, checkInId);
    const { pairId, personId } = checkIn;
    if (!needOfCheckIn(checkIn, await readSetting(trx, "cadence"))) return { pairId };
    await trx
      .updateTable("check_in")
      .set({ handled_at: at, handled_by: by.accountId })
      .where("id", "=", checkInId)
      .execute();
    await withdrawLetters(trx, checkInKeys(checkInId), at);
    await audit(trx, { by: by.accountId, personId, what: "check_in_handled" }, at);
    return { pairId };
  });
}

/** Whether it takes no answer any more. */
export function isClosed({ isCurrent, handledOn }: CheckInRow): boolean {
  return !isCurrent || handledOn !== null;
}

/** A forwarded link: whoever is signed in as a man must be the man whom it was sent to. */
export function refuseOtherMan(viewer: Viewer | null, { personId }: CheckInRow) {
  if (viewer?.personId && viewer.personId !== personId) throw new NotFound();
}
