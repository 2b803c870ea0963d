import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { Contact } from "#app/domain/contact.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import { maySeeWhoComes } from "./access.ts";
import { keepAnswers, moveAnswers } from "./answers.server.ts";
import { comerOf, signUpOf } from "./comer.server.ts";
import { FOR_VOLUNTEERS } from "./gathering.ts";
import { eventToJoin, refuseUnlessRoom } from "./heads.server.ts";
import { writeConfirmation } from "./letters.server.ts";
import { withdrawOffers } from "./offers.server.ts";
import type { GivenAnswer } from "./question.ts";
import { moveQueue } from "./queue.server.ts";
import { signUpForSeries } from "./series.server.ts";
import { type NewSignUp, writeSignUp } from "./sign-up-rows.server.ts";
import { refuseUnlessVolunteer } from "./volunteers.server.ts";
import { leave, waitingOf } from "./waiting-rows.server.ts";

export type Coming = {
  eventId: string;
  /** A man who is signed in comes as himself; the name and contact that we have are his. */
  personId?: string | null;
  /** Anyone else says a name or nickname, and phone or e-mail. Only the office may leave the contact out. */
  name?: string;
  contact?: Contact | null;
  /** 0–4 others who come with him. */
  friends?: number;
  /** In which letters are written to him. */
  language: Language;
  /** The coordinator who writes him down on his behalf. */
  by?: Coordinator | null;
  source?: string | null;
  /** To the questions of the gathering. Who has signed up already is not asked again. */
  answers?: GivenAnswer[];
  at?: Instant;
};

/** `token` is the link of the sign-up: only for whoever has just made it or is signed in as its man. */
export type SignedUp = {
  signUpId: string;
  token: string | null;
  /** One sign-up for all dates: `signUpId` and `token` are those of the series. */
  isSeries?: true | undefined;
};

/**
 * "I am coming." Capacity counts heads, and the write lock that the transaction takes at its
 * beginning makes counting and writing one decision (db/open.ts). Refuses `event_full`,
 * `too_few_places`, `event_begun`, `event_over`, `event_cancelled`.
 *
 * The same contact twice is one sign-up, so a double press is too. Whoever sends a contact again
 * may be anybody who knows it: he is not given the link. It goes to the contact, at most once a day.
 */
export function signUp(db: Db, { friends = 0, at = now(), ...coming }: Coming): Promise<SignedUp> {
  return asOne(db, async (trx) => {
    const { eventId, language, by = null, source = null, answers = [] } = coming;
    if (by && !maySeeWhoComes(by)) throw new NotFound();
    const { cancelledAt, ...date } = await eventToJoin(trx, eventId);
    const comer = await comerOf(trx, coming);
    if (date.kind === FOR_VOLUNTEERS) await refuseUnlessVolunteer(trx, comer.personId);
    if (date.enrolment === "whole_series" && !by) {
      const asked = { gatheringId: date.gatheringId, comer, friends, language, source, answers };
      const pressed = { ...date, cancelledAt };
      const his = await signUpForSeries(trx, { ...asked, pressed, waits: false, at });
      return { ...his, isSeries: true as const };
    }
    const known = await signUpOf(trx, eventId, comer);
    if (known) {
      if (!cancelledAt) await writeConfirmation(trx, eventId, known, at);
      const isHis = known.personId !== null && known.personId === comer.personId;
      return { signUpId: known.id, token: isHis ? known.token : null };
    }
    const waits = await waitingOf(trx, eventId, comer);
    if (waits) await leave(trx, { id: waits.id, because: "came_in", at });
    const event = await eventToJoin(trx, eventId);
    refuseUnlessRoom(event, { friends, walkIn: by !== null, at });
    const his = { ...comer, eventId, seriesId: waits?.seriesId ?? null, friends, language, source };
    const made = { ...his, id: newId(), token: newToken() };
    await writeSignUp(trx, made, at);
    await keepAnswers(trx, { signUpId: made.id }, answers);
    if (waits) await moveAnswers(trx, { waitingId: waits.id }, { signUpId: made.id });
    await auditAdded(trx, by, made, at);
    await writeConfirmation(trx, eventId, made, at);
    if (waits) {
      const untold = await withdrawOffers(trx, [waits.id], at);
      await moveQueue(trx, eventId, at, untold);
    }
    return { signUpId: made.id, token: made.token };
  });
}

/** What the office does on somebody's behalf is recorded; what a man does himself is his sign-up. */
async function auditAdded(trx: Db, by: Coordinator | null, made: NewSignUp, at: Instant) {
  if (!by) return;
  const { accountId } = by;
  const entry = { by: accountId, personId: made.personId, what: "sign_up_added" };
  await audit(trx, { ...entry, detail: made.eventId }, at);
}
