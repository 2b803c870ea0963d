import type { Coordinator, Viewer } from "#app/domain/accounts/viewer.ts";
import { type Instant, now } from "#app/domain/day.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { earliestShared, isFarEnough, stateOfFirstMeeting, tickedBy } from "./first-meeting.ts";
import { timesKeysOf } from "./first-meeting-letters.server.ts";
import {
  answeredBy,
  busyTimes,
  type FirstMeeting,
  firstMeetingByToken,
  firstMeetingOf,
} from "./first-meeting-rows.server.ts";
import { dropFirstPlan, fixFirstMeeting } from "./first-plans.server.ts";
import { recordPairEvent } from "./history.server.ts";
import { pairEntrustedTo } from "./pair-rows.server.ts";

type Ticks = {
  /** Which times he saw: others may have been offered since. */
  round: number;
  /** Those that suit him; none is an answer too. */
  timeIds: string[];
};

/**
 * A man ticks the times that suit him, by the link of his letter; ticked again, the latest holds, until
 * a time is fixed. As soon as both have answered, the earliest time that suits both is fixed by itself.
 * Refuses what is fixed or closed, and times that are no longer offered. For another man who is signed
 * in the link is not there.
 */
export function tickByLink(
  db: Db,
  { token, viewer, at = now(), ...ticks }: Ticks & ByLink,
): Promise<void> {
  return asOne(db, async (trx) => {
    const { first, side } = await firstMeetingByToken(trx, token);
    refuseOthers(viewer, first, side);
    await tick(trx, { first, side, ...ticks, by: viewer?.accountId ?? null, at });
  });
}

export type ByLink = { token: string; viewer: Viewer | null; at?: Instant };

/** A coordinator writes down what one of the two has said on the phone. */
export function tickOnBehalf(
  db: Db,
  {
    by,
    pairId,
    side,
    at = now(),
    ...ticks
  }: Ticks & { by: Coordinator; pairId: string; side: RoleKind; at?: Instant },
): Promise<void> {
  return asOne(db, async (trx) => {
    await pairEntrustedTo(trx, by, pairId);
    const first = await firstMeetingOf(trx, pairId);
    if (!first) throw new NotFound();
    await tick(trx, { first, side, ...ticks, by: by.accountId, office: by.accountId, at });
    const personId = side === "participant" ? first.participantId : first.supportPersonId;
    await audit(trx, { by: by.accountId, personId, what: "ticked_on_behalf" }, at);
  });
}

/**
 * The time that is fixed does not suit him after all. It is taken back, the others hear that they do not
 * meet then, not why; and if another time suits both, that one is fixed.
 */
export function cannotCome(db: Db, { token, viewer, at = now() }: ByLink): Promise<void> {
  return asOne(db, async (trx) => {
    const { first, side } = await firstMeetingByToken(trx, token);
    refuseOthers(viewer, first, side);
    if (stateOfFirstMeeting(first, at) !== "fixed") throw new Refusal("times_changed");
    const by = viewer?.accountId ?? null;
    const timeIds = first.times
      .filter((time) => tickedBy(time, side) && time.startsAt !== first.nextMeetingAt)
      .map(({ id }) => id);
    await writeTicks(trx, { first, side, timeIds, by, at });
    const left = (await firstMeetingOf(trx, first.pairId)) as FirstMeeting;
    if (!(await fixIfShared(trx, left, at))) await dropFirstPlan(trx, left, { by, at });
  });
}

/** A forwarded link: whoever is signed in as a man must be the man whom it was sent to. */
export function refuseOthers(viewer: Viewer | null, first: FirstMeeting, side: RoleKind) {
  const personId = side === "participant" ? first.participantId : first.supportPersonId;
  if (viewer?.personId && viewer.personId !== personId) throw new NotFound();
}

type Ticking = Ticks & {
  first: FirstMeeting;
  side: RoleKind;
  by: string | null;
  /** Who of the office wrote it down for him. */
  office?: string;
  at: Instant;
};

async function tick(trx: Db, ticking: Ticking) {
  const { first, side, timeIds, at } = ticking;
  const state = stateOfFirstMeeting(first, at);
  if (state === "closed" || state === "passed") throw new Refusal("check_in_closed");
  const chosen = first.times.filter(({ id }) => timeIds.includes(id));
  // He has pressed twice, or just after the other: what he ticked is taken already.
  if (state === "fixed" && isTheSame(ticking)) return;
  if (state === "fixed") throw new Refusal("first_meeting_fixed");
  if (ticking.round !== first.round || chosen.length !== new Set(timeIds).size) {
    throw new Refusal("times_changed");
  }
  if (chosen.some(({ startsAt }) => !isFarEnough(startsAt, at))) {
    throw new Refusal("time_too_soon", { field: "times" });
  }
  if (answeredBy(first, side) && isTheSame(ticking)) return;
  await writeTicks(trx, ticking);
  await withdrawLetters(trx, timesKeysOf(first, side), at);
  await fixIfShared(trx, (await firstMeetingOf(trx, first.pairId)) as FirstMeeting, at);
}

function isTheSame({ first, side, timeIds }: Ticking): boolean {
  const ticked = first.times.filter((time) => tickedBy(time, side)).map(({ id }) => id);
  return ticked.length === timeIds.length && ticked.every((id) => timeIds.includes(id));
}

async function writeTicks(
  trx: Db,
  { first, side, timeIds, by, office, at }: Omit<Ticking, "round">,
) {
  const { pairId } = first;
  for (const { id } of first.times) {
    const ticked = timeIds.includes(id) ? at : null;
    await trx
      .updateTable("first_meeting_time")
      .set(
        side === "participant"
          ? { participant_ticked_at: ticked }
          : { support_person_ticked_at: ticked },
      )
      .where("id", "=", id)
      .execute();
  }
  await trx
    .updateTable("first_meeting")
    .set(
      side === "participant"
        ? { participant_answered_at: at, participant_answered_by: by }
        : { support_person_answered_at: at, support_person_answered_by: by },
    )
    .where("pair_id", "=", pairId)
    .execute();
  const detail = `${side} ${timeIds.length}`;
  await recordPairEvent(trx, { pairId, what: "times_ticked", detail, by: office ?? null, at });
}

async function fixIfShared(trx: Db, first: FirstMeeting, at: Instant): Promise<boolean> {
  const busy = await busyTimes(trx, first, { accountId: first.offeredBy, from: at });
  const time = earliestShared(first.times, { at, busy });
  if (!time) return false;
  await fixFirstMeeting(trx, first, time.startsAt, at);
  return true;
}
