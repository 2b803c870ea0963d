import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { type CheckInAnswer, isClosed } from "./check-in-answers.server.ts";
import { checkInKeys } from "./check-in-letters.ts";
import { checkInById } from "./check-in-rows.server.ts";
import { bothMen } from "./men.server.ts";
import { auditTold, toldAt } from "./telling.server.ts";

/** What the office sees before it writes an answer down: whose it is, and whether there is one already. */
export async function checkInToTell(
  db: Db,
  { checkInId, at = now() }: { checkInId: string; at?: Instant },
) {
  const checkIn = await checkInById(db, checkInId);
  const { participant, supportPerson } = await bothMen(db, checkIn);
  const isParticipant = participant.id === checkIn.personId;
  return {
    pairId: checkIn.pairId,
    man: (isParticipant ? participant : supportPerson).name,
    other: (isParticipant ? supportPerson : participant).name,
    isOpen: checkIn.answeredOn === null && !isClosed(checkIn),
    sentOn: checkIn.sentOn,
    today: dayOf(at),
  };
}

/**
 * A man said on the phone how it goes, and the office writes it down. It counts from the day on which he
 * said it, and asks of the office what his own answer would. Refuses what he has answered himself
 * meanwhile (`answered_by_himself`), or a colleague for him (`told_already`), and what is closed
 * (`check_in_closed`).
 */
export function tellCheckIn(
  db: Db,
  {
    by,
    checkInId,
    on,
    face,
    didMeet,
    callMe,
    words,
    at = now(),
  }: CheckInAnswer & { by: Coordinator; checkInId: string; on: Day; at?: Instant },
): Promise<{ pairId: string }> {
  return asOne(db, async (trx) => {
    const checkIn = await checkInById(trx, checkInId);
    if (checkIn.answeredOn) {
      throw new Refusal(checkIn.told ? "told_already" : "answered_by_himself");
    }
    if (isClosed(checkIn)) throw new Refusal("check_in_closed");
    const saidAt = toldAt(on, { sentAt: checkIn.sentAt, at });
    await trx
      .updateTable("check_in")
      .set({
        answered_at: saidAt,
        face,
        did_meet: didMeet,
        call_me_at: callMe ? saidAt : null,
        words,
        told_to: by.accountId,
        told_on: on,
      })
      .where("id", "=", checkInId)
      .execute();
    await withdrawLetters(trx, checkInKeys(checkInId), at);
    await auditTold(trx, { by, personId: checkIn.personId, what: "check_in_told" }, at);
    return { pairId: checkIn.pairId };
  });
}
