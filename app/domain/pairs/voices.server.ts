import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { checkInById } from "./check-in-rows.server.ts";
import { VOICE_BYTES_MOST, voiceTypeOf } from "./voice.ts";

/**
 * Keeps what a man said aloud with his check-in; what he said before goes. Refuses what is no
 * recording (`not_a_recording`) and what is longer than about two minutes (`recording_too_long`).
 */
export async function keepVoice(
  trx: Db,
  { checkInId, bytes, at }: { checkInId: string; bytes: Uint8Array; at: Instant },
) {
  if (bytes.length > VOICE_BYTES_MOST) throw new Refusal("recording_too_long", { field: "voice" });
  const type = voiceTypeOf(bytes);
  if (!type) throw new Refusal("not_a_recording", { field: "voice" });
  const voice = { recorded_at: at, type, bytes };
  await trx
    .insertInto("voice")
    .values({ check_in_id: checkInId, ...voice })
    .onConflict((conflict) => conflict.column("check_in_id").doUpdateSet(voice))
    .execute();
}

export async function removeVoice(trx: Db, checkInId: string) {
  await trx.deleteFrom("voice").where("check_in_id", "=", checkInId).execute();
}

/**
 * For the office to listen to; listening is an entry in the log. A player fetches a recording piece by
 * piece: `isBeginning` is false for those that follow the first.
 */
export async function voiceForOffice(
  db: Db,
  {
    by,
    checkInId,
    isBeginning = true,
    at = now(),
  }: { by: Coordinator; checkInId: string; isBeginning?: boolean; at?: Instant },
) {
  const { personId } = await checkInById(db, checkInId);
  const voice = await db
    .selectFrom("voice")
    .select(["type", "bytes"])
    .where("check_in_id", "=", checkInId)
    .executeTakeFirst();
  if (!voice) throw new NotFound();
  if (isBeginning) await audit(db, { by: by.accountId, personId, what: "voice_heard" }, at);
  return voice;
}

/** What he has said aloud, as it came, for his own data. */
export function voicesOf(db: Db, personId: string) {
  return db
    .selectFrom("voice")
    .innerJoin("check_in", "check_in.id", "voice.check_in_id")
    .select(["voice.recorded_at as recordedAt", "voice.type", "voice.bytes"])
    .where("check_in.person_id", "=", personId)
    .orderBy("voice.recorded_at")
    .execute();
}
