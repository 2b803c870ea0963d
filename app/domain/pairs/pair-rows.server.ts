import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { PairKind } from "#app/domain/cadence-numbers.ts";
import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { mayKeepLog, maySee } from "./access.ts";

/** A pair as verbs need it. */
export type PairRow = {
  id: string;
  kind: PairKind;
  participantId: string;
  supportPersonId: string;
  coordinatorId: string | null;
  substituteId: string | null;
  startedOn: Day;
  firstMeetingOn: Day | null;
  agreementOn: Day | null;
  nextMeetingAt: Instant | null;
  plannedEndOn: Day | null;
  endedOn: Day | null;
  pauseUntil: Day | null;
};

/** The pair, for the office and for its two men; for everyone else it is not there. */
export async function pairEntrustedTo(db: Db, viewer: Viewer, pairId: string): Promise<PairRow> {
  const pair = await pairById(db, pairId);
  if (!pair || !maySee(viewer, pair)) throw new NotFound();
  return pair;
}

/** The same for who may write in its log: a man no longer in a pair that has ended. */
export async function pairToLogFor(db: Db, viewer: Viewer, pairId: string): Promise<PairRow> {
  const pair = await pairById(db, pairId);
  if (!pair || !mayKeepLog(viewer, pair)) throw new NotFound();
  return pair;
}

/** For a letter's link: whoever holds its token has been let in by it. */
export async function pairBehindLink(db: Db, pairId: string): Promise<PairRow> {
  const pair = await pairById(db, pairId);
  if (!pair) throw new NotFound();
  return pair;
}

/** The day in Helsinki of a planned meeting. */
export function plannedDay(pair: { nextMeetingAt: string | null }): Day | null {
  return pair.nextMeetingAt ? dayOf(pair.nextMeetingAt as Instant) : null;
}

async function pairById(db: Db, pairId: string) {
  const row = await db
    .selectFrom("pair")
    .select([
      "id",
      "kind",
      "participant_id as participantId",
      "support_person_id as supportPersonId",
      "coordinator_id as coordinatorId",
      "substitute_id as substituteId",
      "started_on as startedOn",
      "first_meeting_on as firstMeetingOn",
      "agreement_on as agreementOn",
      "next_meeting_at as nextMeetingAt",
      "planned_end_on as plannedEndOn",
      "ended_on as endedOn",
      "pause_until as pauseUntil",
    ])
    .where("id", "=", pairId)
    .executeTakeFirst();
  return row as PairRow | undefined;
}
