import type { Instant } from "#app/domain/day.ts";
import { isTaken, Refusal } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { type Comer, isHisRow } from "./comer.server.ts";

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
  const source = await countingSource(trx, made);
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

/**
 * A source counts men: of one man only the first sign-up carries it, also where he signs up for a
 * series of dates, as long as it is known whose that is. One that is retired counts nothing more.
 */
async function countingSource(trx: Db, { source: code, ...man }: NewSignUp) {
  if (!code) return null;
  const retired = trx
    .selectFrom("source")
    .select("code")
    .where("code", "=", code)
    .where("retired_at", "is not", null);
  const counted = trx
    .selectFrom("sign_up")
    .select("source as code")
    .where("source", "=", code)
    .where("forgotten_at", "is", null)
    .where(isHisRow(man))
    .$castTo<{ code: string }>();
  return (await retired.unionAll(counted).executeTakeFirst()) ? null : code;
}
