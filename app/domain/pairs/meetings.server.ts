import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
import { isFirstTime } from "#app/domain/taken-once.server.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { mayCorrectMeeting } from "./access.ts";
import { recordPairEvent } from "./history.server.ts";
import type { MeetingKind } from "./pair.ts";
import { type PairRow, pairToLogFor, plannedDay } from "./pair-rows.server.ts";

type Met = { metOn: Day; minutes: number; what: MeetingKind; place: string | null };
/** new: written down; again: he had written it himself; by_other: the other had, it is one meeting. */
export type Logged = { meetingId: string; how: "new" | "again" | "by_other" };

/**
 * "We met." One meeting a day and pair: the second man who logs it confirms the first, and the same
 * man twice has pressed twice. Refuses a day in the future, before the pair began or after it ended.
 */
export function logMeeting(
  db: Db,
  {
    by,
    pairId,
    postId,
    at = now(),
    ...met
  }: Met & {
    by: Viewer;
    pairId: string;
    postId?: string | null;
    at?: Instant;
  },
): Promise<Logged> {
  return asOne(db, async (trx) => {
    const pair = await pairToLogFor(trx, by, pairId);
    return writeMeeting(trx, { pair, met, accountId: by.accountId, at });
  });
}

/** The same in the caller's transaction, as the entry of an account. */
export async function writeMeeting(
  trx: Db,
  { pair, met, accountId, at }: { pair: PairRow; met: Met; accountId: string; at: Instant },
): Promise<Logged> {
  refuseUnlessInPair(pair, met.metOn, at);
  const known = await meetingOn(trx, pair.id, met.metOn);
  if (known) return confirm(trx, known, accountId, at);
  const id = newId();
  await trx
    .insertInto("meeting")
    .values({ id, pair_id: pair.id, ...columnsOf(met), logged_by: accountId, logged_at: at })
    .execute();
  await settle(trx, pair, met.metOn);
  return { meetingId: id, how: "new" };
}

/** Puts right what was written: his own entry, or any by the office. Refuses another meeting's day. */
export function correctMeeting(
  db: Db,
  { by, meetingId, at = now(), ...met }: Met & { by: Viewer; meetingId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const { pair, meeting } = await meetingToCorrect(trx, by, meetingId);
    refuseUnlessInPair(pair, met.metOn, at);
    try {
      await trx.updateTable("meeting").set(columnsOf(met)).where("id", "=", meetingId).execute();
    } catch (error) {
      throw isTaken(error) ? new Refusal("met_that_day_already", { field: "metOn" }) : error;
    }
    await recordPairEvent(trx, {
      pairId: pair.id,
      what: "meeting_corrected",
      // As it was before: the day, how long, what.
      detail: [meeting.metOn, meeting.minutes, meeting.what].join(" "),
      by: by.accountId,
      at,
    });
    await settle(trx, pair, met.metOn);
    return { pairId: pair.id };
  });
}

/** Takes out a meeting that was not one. */
export function removeMeeting(
  db: Db,
  { by, meetingId, at = now() }: { by: Viewer; meetingId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const { pair, meeting } = await meetingToCorrect(trx, by, meetingId);
    await trx.deleteFrom("meeting").where("id", "=", meetingId).execute();
    await recordPairEvent(trx, {
      pairId: pair.id,
      what: "meeting_removed",
      detail: meeting.metOn,
      by: by.accountId,
      at,
    });
    await settle(trx, pair, null);
    return { pairId: pair.id };
  });
}

function refuseUnlessInPair(pair: PairRow, metOn: Day, at: Instant) {
  if (metOn > dayOf(at)) throw new Refusal("day_in_future", { field: "metOn" });
  if (metOn < pair.startedOn) throw new Refusal("day_before_pair", { field: "metOn" });
  if (pair.endedOn && metOn > pair.endedOn) {
    throw new Refusal("day_after_pair", { field: "metOn" });
  }
}

async function confirm(
  trx: Db,
  known: { id: string; loggedBy: string; confirmedBy: string | null },
  by: string,
  at: Instant,
): Promise<Logged> {
  if (known.loggedBy === by) return { meetingId: known.id, how: "again" };
  if (!known.confirmedBy) {
    await trx
      .updateTable("meeting")
      .set({ confirmed_by: by, confirmed_at: at })
      .where("id", "=", known.id)
      .execute();
  }
  return { meetingId: known.id, how: "by_other" };
}

/** The first meeting is the earliest in the log; a plan that has come true is no plan any more. */
async function settle(trx: Db, pair: PairRow, metOn: Day | null) {
  const { first } = await trx
    .selectFrom("meeting")
    .select((eb) => eb.fn.min("met_on").as("first"))
    .where("pair_id", "=", pair.id)
    .executeTakeFirstOrThrow();
  const planned = plannedDay(pair);
  const cameTrue = planned && metOn && metOn >= planned;
  await trx
    .updateTable("pair")
    .set({
      first_meeting_on: first,
      ...(cameTrue ? { next_meeting_at: null, next_meeting_place: null } : {}),
    })
    .where("id", "=", pair.id)
    .execute();
}

function meetingOn(trx: Db, pairId: string, metOn: Day) {
  return trx
    .selectFrom("meeting")
    .select(["id", "logged_by as loggedBy", "confirmed_by as confirmedBy"])
    .where("pair_id", "=", pairId)
    .where("met_on", "=", metOn)
    .executeTakeFirst();
}

/** A meeting with its pair, for whoever may correct it; for everyone else it is not there. */
export async function meetingToCorrect(db: Db, by: Viewer, meetingId: string) {
  const row = await db
    .selectFrom("meeting")
    .select([
      "id",
      "pair_id as pairId",
      "met_on as metOn",
      "minutes",
      "what",
      "place",
      "logged_by as loggedBy",
    ])
    .where("id", "=", meetingId)
    .executeTakeFirst();
  if (!row || !mayCorrectMeeting(by, row)) throw new NotFound();
  const meeting = { ...row, metOn: row.metOn as Day, what: row.what as MeetingKind };
  return { meeting, pair: await pairToLogFor(db, by, row.pairId) };
}

function columnsOf({ metOn, minutes, what, place }: Met) {
  return { met_on: metOn, minutes, what, place };
}
