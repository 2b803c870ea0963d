import { addHours, addMinutes, type Instant, now } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { type Letter, withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { letterTo, whatLettersSay } from "./letters.server.ts";

/** When men are on their way home and still know how it was. */
export const FACES_AFTER_MINUTES = 15;
/** A stale question is not sent: a run that was missed is made good for so long. */
const ASK_WITHIN_HOURS = 48;
/** He may change his answer for so long after the end. */
const OPEN_DAYS = 7;
const ASKED_AT_ONCE = 100;

/**
 * Asks those who came how it was, a quarter of an hour after the end: due and not yet asked. Where
 * nobody was ticked, attendance was not taken, and everyone on the list is asked. The row is the fact
 * that he was asked, so nobody is asked twice. Returns how many.
 */
export async function askHowItWas(db: Db, at: Instant = now()): Promise<number> {
  let asked = 0;
  for (;;) {
    const some = await asOne(db, (trx) => askSome(trx, at));
    asked += some;
    if (some < ASKED_AT_ONCE) return asked;
  }
}

async function askSome(trx: Db, at: Instant): Promise<number> {
  const due = await trx
    .selectFrom("sign_up")
    .innerJoin("event", "event.id", "sign_up.event_id")
    .innerJoin("gathering", "gathering.id", "event.gathering_id")
    .leftJoin("event_face as face", "face.sign_up_id", "sign_up.id")
    .select([
      "sign_up.id",
      "sign_up.event_id as eventId",
      "sign_up.name",
      "sign_up.email",
      "sign_up.phone",
      "sign_up.language",
      "sign_up.person_id as personId",
      "event.ends_at as endsAt",
    ])
    .where("event.ends_at", "<=", addMinutes(at, -FACES_AFTER_MINUTES))
    .where("event.ends_at", ">", addHours(at, -ASK_WITHIN_HOURS))
    .where("event.cancelled_at", "is", null)
    .where("gathering.published_at", "is not", null)
    .where("sign_up.cancelled_at", "is", null)
    .where("sign_up.forgotten_at", "is", null)
    .where("face.id", "is", null)
    .where((eb) =>
      eb.or([eb("sign_up.email", "is not", null), eb("sign_up.phone", "is not", null)]),
    )
    .where((eb) =>
      eb.or([
        eb("sign_up.attended_at", "is not", null),
        eb.not(
          eb.exists(
            eb
              .selectFrom("sign_up as ticked")
              .select("ticked.id")
              .whereRef("ticked.event_id", "=", "event.id")
              .where("ticked.attended_at", "is not", null),
          ),
        ),
      ]),
    )
    .orderBy("event.ends_at")
    .orderBy("sign_up.id")
    .limit(ASKED_AT_ONCE)
    .execute();
  for (const eventId of new Set(due.map((one) => one.eventId))) {
    const { event, texts } = await whatLettersSay(trx, eventId);
    const his = due.filter((one) => one.eventId === eventId);
    const men = his.map((man) => ({ ...man, token: newToken() }));
    await trx
      .insertInto("event_face")
      .values(
        men.map(({ id, token, endsAt }) => ({
          id: newId(),
          event_id: eventId,
          sign_up_id: id,
          token,
          asked_at: at,
          open_until: addHours(endsAt as Instant, OPEN_DAYS * 24),
        })),
      )
      .execute();
    const letters = men.map(
      ({ token, endsAt, ...man }): Letter => ({
        ...withoutWhere(letterTo({ ...man, token }, event, texts)),
        kind: "event_face",
        link: `/faces/${token}`,
        dedupeKey: faceKey(man.id),
        expiresAt: addHours(endsAt as Instant, ASK_WITHIN_HOURS),
      }),
    );
    await write(trx, letters, at);
  }
  return due.length;
}

/** He was not there after all: what has not gone out yet is not sent, and his link leads nowhere. */
export async function doNotAsk(trx: Db, { signUpId, at }: { signUpId: string; at: Instant }) {
  await withdrawLetters(trx, [faceKey(signUpId)], at);
  await trx
    .updateTable("event_face")
    .set({ open_until: at })
    .where("sign_up_id", "=", signUpId)
    .where("open_until", ">", at)
    .execute();
}

/** The face stays, as a number; whose it was and what he wrote go. */
export async function forgetFace(trx: Db, signUpId: string) {
  await trx
    .deleteFrom("event_face")
    .where("sign_up_id", "=", signUpId)
    .where("face", "is", null)
    .execute();
  await trx
    .updateTable("event_face")
    .set({ sign_up_id: null, words: null, token: newToken() })
    .where("sign_up_id", "=", signUpId)
    .execute();
}

/** He knows where he has just been. */
function withoutWhere(letter: ReturnType<typeof letterTo>) {
  const { name = "", title = "" } = letter.facts ?? {};
  return { ...letter, facts: { name, title } };
}

function faceKey(signUpId: string) {
  return `event_face ${signUpId}`;
}
