import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import { keeping } from "#db/kept.ts";
import type { Db } from "#db/open.ts";
import type { PairFacts } from "./cadence.ts";

export type PairInRhythm = PairFacts & {
  id: string;
  participantId: string;
  supportPersonId: string;
  coordinatorId: string | null;
  substituteId: string | null;
  /** When the facts say "today", a plan in the evening still lies ahead. */
  nextMeetingAt: Instant | null;
};

/**
 * The facts of every open pair that the cadence asks for, in one question: after the first time it reads
 * those of whom something was written since (decision 0032). Nobody changes them.
 */
export async function openPairsInRhythm(db: Db): Promise<readonly PairInRhythm[]> {
  const { text, read } = kept(db, "", inRhythm(db).where("pair.ended_on", "is", null));
  const { facts } = await db.selectNoFrom([text.as("facts")]).executeTakeFirstOrThrow();
  return read(facts);
}

export async function pairInRhythm(db: Db, pairId: string): Promise<PairInRhythm | null> {
  const row = await inRhythm(db).where("pair.id", "=", pairId).executeTakeFirst();
  return row ? factsOf(row) : null;
}

function inRhythm(db: Db) {
  return db
    .selectFrom("pair")
    .leftJoin("first_meeting", "first_meeting.pair_id", "pair.id")
    .select((eb) => [
      "pair.id",
      "pair.kind",
      "pair.participant_id as participantId",
      "pair.support_person_id as supportPersonId",
      "pair.coordinator_id as coordinatorId",
      "pair.substitute_id as substituteId",
      "pair.started_on as startedOn",
      "pair.first_meeting_on as firstMeetingOn",
      "pair.agreement_on as agreementOn",
      "pair.next_meeting_at as nextMeetingAt",
      "pair.planned_end_on as plannedEndOn",
      "pair.ended_on as endedOn",
      "pair.pause_until as pauseUntil",
      "pair.resumed_on as resumedOn",
      "pair.last_met_on as lastMetOn",
      "pair.last_talked_on as lastNotedOn",
      "pair.participant_well_talk as participantWellTalk",
      "pair.support_person_well_talk as supportPersonWellTalk",
      "first_meeting.offered_at as offeredAt",
      "first_meeting.participant_answered_at as participantTickedAt",
      "first_meeting.support_person_answered_at as supportPersonTickedAt",
      // Looked up only for the few that are at their beginning: of most pairs both are over.
      eb
        .case()
        .when(
          eb.and([
            eb("first_meeting.offered_at", "is not", null),
            eb("first_meeting.fixed_at", "is", null),
            eb("first_meeting.cancelled_at", "is", null),
          ]),
        )
        .then(
          eb
            .selectFrom("first_meeting_time")
            .select((time) => time.fn.max("starts_at").as("at"))
            .whereRef("first_meeting_time.pair_id", "=", "pair.id"),
        )
        .end()
        .as("lastTimeAt"),
      eb
        .case()
        // Whoever has signed the agreement goes on.
        .when("pair.agreement_on", "is", null)
        .then(
          eb
            .selectFrom("first_answer")
            .select((answer) => answer.fn.min("due_on").as("day"))
            .whereRef("first_answer.pair_id", "=", "pair.id")
            .where("first_answer.answered_at", "is", null),
        )
        .end()
        .as("answerDueOn"),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof inRhythm>["execute"]>>[number];

/** Every column of a row, in the order in which its text has them. */
const COLUMNS = [
  "id",
  "kind",
  "participantId",
  "supportPersonId",
  "coordinatorId",
  "substituteId",
  "startedOn",
  "firstMeetingOn",
  "agreementOn",
  "nextMeetingAt",
  "plannedEndOn",
  "endedOn",
  "pauseUntil",
  "resumedOn",
  "lastMetOn",
  "lastNotedOn",
  "participantWellTalk",
  "supportPersonWellTalk",
  "offeredAt",
  "participantTickedAt",
  "supportPersonTickedAt",
  "lastTimeAt",
  "answerDueOn",
] as const satisfies (keyof Row)[];

const kept = keeping("pair", { key: "id", columns: COLUMNS, factOf: factsOf });

function factsOf(row: Row): PairInRhythm {
  const nextMeetingAt = row.nextMeetingAt as Instant | null;
  return {
    id: row.id,
    kind: row.kind,
    participantId: row.participantId,
    supportPersonId: row.supportPersonId,
    coordinatorId: row.coordinatorId,
    substituteId: row.substituteId,
    startedOn: row.startedOn as Day,
    firstMeetingOn: row.firstMeetingOn as Day | null,
    agreementOn: row.agreementOn as Day | null,
    plannedEndOn: row.plannedEndOn as Day | null,
    endedOn: row.endedOn as Day | null,
    pauseUntil: row.pauseUntil as Day | null,
    resumedOn: row.resumedOn as Day | null,
    lastMetOn: row.lastMetOn as Day | null,
    lastNotedOn: row.lastNotedOn as Day | null,
    bothWellTalk: lower(row.participantWellTalk, row.supportPersonWellTalk),
    nextMeetingAt,
    nextMeetingOn: nextMeetingAt && dayOf(nextMeetingAt),
    times: timesOf(row),
    answerDueOn: row.answerDueOn as Day | null,
  };
}

/** What is offered for the first meeting and neither fixed nor taken back. */
function timesOf(row: Row): PairFacts["times"] {
  const { offeredAt, lastTimeAt, participantTickedAt: one, supportPersonTickedAt: other } = row;
  if (!offeredAt || !lastTimeAt) return null;
  return {
    offeredOn: dayOf(offeredAt as Instant),
    bothAnsweredOn: one && other ? dayOf((one > other ? one : other) as Instant) : null,
    lastOn: dayOf(lastTimeAt as Instant),
  };
}

function lower(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.min(one, other);
}
