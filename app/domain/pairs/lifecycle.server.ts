import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addMonths, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { backToWaiting } from "#app/domain/people/steps.server.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { withdrawCheckIns } from "./check-ins.server.ts";
import { writeClosingTalk } from "./closing-talks.server.ts";
import { sayFarewell } from "./farewell-letters.server.ts";
import { isNotBegun, sayNotBegun, withdrawMeetingLetters } from "./first-ending.server.ts";
import { recordPairEvent } from "./history.server.ts";
import { type EndReason, waitsAnew } from "./pair.ts";
import { type PairRow, pairEntrustedTo } from "./pair-rows.server.ts";
import { auditBoth } from "./proposals.server.ts";
import { settleWishes } from "./wishes.server.ts";

/** The longest planned length that the settings of the rhythm take. */
const PLANNED_MONTHS_MOST = 24;

/**
 * Both have signed the shared agreement; until when they mean to go on can be set with it. Refuses a day
 * that has not come, one before the pair, an end before it and one more than two years ahead.
 */
export function signAgreement(
  db: Db,
  {
    by,
    pairId,
    on,
    plannedEndOn,
    at = now(),
  }: { by: Coordinator; pairId: string; on: Day; plannedEndOn?: Day | null; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const pair = await pairEntrustedTo(trx, by, pairId);
    refuseIfEnded(pair);
    if (on > dayOf(at)) throw new Refusal("day_in_future", { field: "on" });
    if (on < pair.startedOn) throw new Refusal("day_before_pair", { field: "on" });
    if (plannedEndOn && plannedEndOn < on) {
      throw new Refusal("day_before_pair", { field: "plannedEndOn" });
    }
    if (plannedEndOn) refuseTooFar(plannedEndOn, dayOf(at));
    const isTheSame = on === pair.agreementOn;
    if (isTheSame && (!plannedEndOn || plannedEndOn === pair.plannedEndOn)) return;
    await trx
      .updateTable("pair")
      .set({ agreement_on: on, ...(plannedEndOn ? { planned_end_on: plannedEndOn } : {}) })
      .where("id", "=", pair.id)
      .execute();
    const event = { pairId: pair.id, by: by.accountId, at };
    if (!isTheSame) {
      await recordPairEvent(trx, { ...event, what: "agreement_signed", detail: on });
    }
    if (plannedEndOn && plannedEndOn !== pair.plannedEndOn) {
      await recordPairEvent(trx, { ...event, what: "planned_end_set", detail: plannedEndOn });
    }
    await auditBoth(trx, pair, { by, what: "agreement_signed" }, at);
  });
}

/**
 * The pair ends, with thanks to both. The participant waits again; a pair that never met or did not
 * click costs neither of them waiting time. Refuses a pair that has ended, and a day outside of it.
 */
export function endPair(
  db: Db,
  {
    by,
    pairId,
    on,
    reason,
    contactAfter = null,
    contactHow = null,
    participantTalkOn = null,
    supportPersonTalkOn = null,
    at = now(),
  }: {
    by: Coordinator;
    pairId: string;
    on: Day;
    reason: EndReason;
    /** Whether and how they stay in touch, as both have agreed. */
    contactAfter?: "yes" | "no" | null;
    contactHow?: string | null;
    /** When the office talked with each about the end. */
    participantTalkOn?: Day | null;
    supportPersonTalkOn?: Day | null;
    at?: Instant;
  },
) {
  return asOne(db, async (trx) => {
    const pair = await pairEntrustedTo(trx, by, pairId);
    refuseIfEnded(pair);
    if (on > dayOf(at)) throw new Refusal("day_in_future", { field: "on" });
    if (on < ((await lastMetOn(trx, pair.id)) ?? pair.startedOn)) {
      throw new Refusal("met_after_that_day", { field: "on" });
    }
    await trx
      .updateTable("pair")
      .set({
        ended_on: on,
        end_reason: reason,
        ended_by: by.accountId,
        next_meeting_at: null,
        next_meeting_place: null,
        paused_on: null,
        pause_until: null,
        contact_after: contactAfter,
        contact_how: contactAfter === "yes" ? contactHow : null,
      })
      .where("id", "=", pair.id)
      .execute();
    await backToWaiting(trx, {
      personId: pair.participantId,
      by: by.accountId,
      on,
      at,
      anew: waitsAnew(pair, reason),
    });
    const event = { pairId: pair.id, what: "ended" as const, detail: reason };
    await recordPairEvent(trx, { ...event, by: by.accountId, at });
    const talks = [
      [pair.participantId, participantTalkOn, "participantTalkOn"],
      [pair.supportPersonId, supportPersonTalkOn, "supportPersonTalkOn"],
    ] as const;
    for (const [personId, talkOn, field] of talks) {
      if (talkOn) await writeClosingTalk(trx, { by, pair, personId, on: talkOn, at, field });
    }
    await withdrawCheckIns(trx, pair.id, at);
    await settleWishes(trx, pair.id, by.accountId, at);
    await withdrawMeetingLetters(trx, pair.id, at);
    if (isNotBegun(pair, reason)) await sayNotBegun(trx, pair, at);
    else await sayFarewell(trx, { pair, to: [pair.participantId, pair.supportPersonId], at });
    await auditBoth(trx, pair, { by, what: "pair_ended" }, at);
  });
}

export function refuseIfEnded(pair: PairRow) {
  if (pair.endedOn) throw new Refusal("pair_ended_already");
}

/** A slip in the year would hide for years that an end is to be planned. */
export function refuseTooFar(plannedEndOn: Day, today: Day) {
  if (plannedEndOn <= addMonths(today, PLANNED_MONTHS_MOST)) return;
  throw new Refusal("end_too_far", { field: "plannedEndOn" });
}

async function lastMetOn(trx: Db, pairId: string): Promise<Day | null> {
  const { last } = await trx
    .selectFrom("meeting")
    .select((eb) => eb.fn.max("met_on").as("last"))
    .where("pair_id", "=", pairId)
    .executeTakeFirstOrThrow();
  return last as Day | null;
}
