import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import { refuseUnlessInUse } from "#app/domain/places/places.server.ts";
import { placeForOffice } from "#app/domain/places/screens.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { dropOpenFirstAnswers } from "./first-answer-rows.server.ts";
import { clashes, isFarEnough, stateOfFirstMeeting, TIMES } from "./first-meeting.ts";
import { timesKeys, writeTimes } from "./first-meeting-letters.server.ts";
import { busyTimes, type FirstMeeting, firstMeetingOf } from "./first-meeting-rows.server.ts";
import { recordPairEvent } from "./history.server.ts";
import { refuseIfEnded } from "./lifecycle.server.ts";
import { type PairRow, pairEntrustedTo } from "./pair-rows.server.ts";
import { auditBoth } from "./proposals.server.ts";

/** As far ahead as any meeting is planned. */
const OFFER_DAYS_AT_MOST = 90;

/** A time with the field of the form that it was typed into. */
export type TypedTime = { startsAt: Instant; field: string };

type Offer = {
  by: Coordinator;
  pairId: string;
  /** What the coordinator saw: 0 when nothing had been offered. */
  round: number;
  times: TypedTime[];
  placeId: string;
  at?: Instant;
};

/**
 * The coordinator offers times at which he can come along, and a public place; both men tick by the link
 * of a letter. Offered anew, the times before are gone, and so are their ticks. Refuses times that come
 * too soon or too late, or at which one of the three is at another meeting; fewer than two; what is
 * fixed already; and what a colleague has changed meanwhile (`times_changed`).
 */
export function offerTimes(
  db: Db,
  { by, pairId, round, times, placeId, at = now() }: Offer,
): Promise<void> {
  return asOne(db, async (trx) => {
    const pair = await pairEntrustedTo(trx, by, pairId);
    refuseIfEnded(pair);
    if (pair.firstMeetingOn) throw new Refusal("already_done");
    const before = await firstMeetingOf(trx, pairId);
    // He has pressed twice.
    if (before?.round === round + 1 && isTheSame(before, times)) return;
    if ((before?.round ?? 0) !== round) throw new Refusal("times_changed");
    if (pair.nextMeetingAt && pair.nextMeetingAt > at) throw new Refusal("first_meeting_fixed");
    await refuseTimes(trx, { by, pair, times, at });
    await refuseUnlessInUse(trx, placeId);
    const place = await placeForOffice(trx, placeId);
    await writeOffer(trx, { by, pair, before, place, at });
    await writeTimeRows(trx, pairId, [...new Set(times.map(({ startsAt }) => startsAt))]);
    await dropOpenFirstAnswers(trx, pairId, at);
    if (before) await withdrawLetters(trx, timesKeys(before), at);
    await writeTimes(trx, (await firstMeetingOf(trx, pairId)) as FirstMeeting, at);
    const event = { pairId, what: "times_offered" as const, detail: String(times.length) };
    await recordPairEvent(trx, { ...event, by: by.accountId, at });
    await auditBoth(trx, pair, { by, what: "times_offered" }, at);
  });
}

function isTheSame(before: FirstMeeting, times: TypedTime[]): boolean {
  const offered = before.times.map(({ startsAt }) => startsAt);
  return (
    offered.length === new Set(times.map(({ startsAt }) => startsAt)).size &&
    times.every(({ startsAt }) => offered.includes(startsAt))
  );
}

async function refuseTimes(
  trx: Db,
  { by, pair, times, at }: { by: Coordinator; pair: PairRow; times: TypedTime[]; at: Instant },
) {
  const busy = await busyTimes(
    trx,
    { ...pair, pairId: pair.id },
    { accountId: by.accountId, from: at },
  );
  for (const { startsAt, field } of times) {
    if (startsAt <= at) throw new Refusal("time_is_past", { field });
    if (!isFarEnough(startsAt, at)) throw new Refusal("time_too_soon", { field });
    if (dayOf(startsAt) > addDays(dayOf(at), OFFER_DAYS_AT_MOST)) {
      throw new Refusal("too_far_ahead", { field });
    }
    if (clashes(startsAt, busy)) throw new Refusal("time_taken", { field });
  }
  if (new Set(times.map(({ startsAt }) => startsAt)).size < TIMES.least) {
    throw new Refusal("two_times_at_least", { field: "day2" });
  }
}

async function writeOffer(
  trx: Db,
  {
    by,
    pair,
    before,
    place,
    at,
  }: {
    by: Coordinator;
    pair: PairRow;
    before: FirstMeeting | null;
    place: { id: string; name: string };
    at: Instant;
  },
) {
  const offer = {
    round: (before?.round ?? 0) + 1,
    offered_at: at,
    offered_by: by.accountId,
    place_id: place.id,
    place_name: place.name.slice(0, 80),
    participant_answered_at: null,
    participant_answered_by: null,
    support_person_answered_at: null,
    support_person_answered_by: null,
    participant_reminded_at: null,
    support_person_reminded_at: null,
    fixed_at: null,
    fixed_by: null,
    cancelled_at: null,
    cancelled_by: null,
  };
  const tokens = { participant_token: newToken(), support_person_token: newToken() };
  await trx
    .insertInto("first_meeting")
    .values({ pair_id: pair.id, ...tokens, ...offer })
    .onConflict((conflict) => conflict.column("pair_id").doUpdateSet(offer))
    .execute();
  // A plan that has come to nothing is no plan any more.
  if (before && stateOfFirstMeeting(before, at) === "passed") {
    await trx
      .updateTable("pair")
      .set({ next_meeting_at: null, next_meeting_place: null })
      .where("id", "=", pair.id)
      .execute();
  }
}

async function writeTimeRows(trx: Db, pairId: string, times: Instant[]) {
  await trx.deleteFrom("first_meeting_time").where("pair_id", "=", pairId).execute();
  const rows = times.map((startsAt) => ({ id: newId(), pair_id: pairId, starts_at: startsAt }));
  await trx.insertInto("first_meeting_time").values(rows).execute();
}
