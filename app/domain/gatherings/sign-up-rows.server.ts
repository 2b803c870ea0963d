import type { Instant } from "#app/domain/day.ts";
import { isTaken, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import type { Comer } from "./comer.server.ts";

export type NewSignUp = Comer & {
  id: string;
  token: string;
  eventId: string;
  friends: number;
  language: string;
  source: string | null;
  seriesId?: string | null;
};

/** Writes a sign-up down; the unique index decides whose it is. Refuses `signed_up_already`. */
export async function writeSignUp(trx: Db, made: NewSignUp, at: Instant) {
  const { id, token, name, email, phone, friends, language } = made;
  const source = await countingSource(trx, made.source);
  try {
    await trx
      .insertInto("sign_up")
      .values({
        id,
        token,
        name,
        email,
        phone,
        friends,
        language,
        source,
        event_id: made.eventId,
        series_id: made.seriesId ?? null,
        person_id: made.personId,
        contact_key: made.contactKey,
        created_at: at,
      })
      .execute();
  } catch (error) {
    if (isTaken(error)) throw new Refusal("signed_up_already");
    throw error;
  }
}

/** A source that is retired counts nothing more. */
async function countingSource(trx: Db, code: string | null) {
  if (!code) return null;
  const retired = await trx
    .selectFrom("source")
    .select("code")
    .where("code", "=", code)
    .where("retired_at", "is not", null)
    .executeTakeFirst();
  return retired ? null : code;
}
