import type { ExpressionBuilder } from "kysely";
import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { PairFacts } from "./cadence.ts";
import { LOW_FACE } from "./check-in.ts";

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
 * The facts of every open pair that the cadence asks for, in one query that reads the indexes of
 * meetings and notes: it grows with the open pairs, not with their history.
 */
export async function openPairsInRhythm(db: Db): Promise<PairInRhythm[]> {
  const rows = await inRhythm(db).where("pair.ended_on", "is", null).execute();
  return rows.map(factsOf);
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
      eb
        .selectFrom("meeting")
        .select((meeting) => meeting.fn.max("met_on").as("day"))
        .whereRef("meeting.pair_id", "=", "pair.id")
        .as("lastMetOn"),
      eb
        .selectFrom("note")
        .select((note) => note.fn.max("noted_on").as("day"))
        .whereRef("note.pair_id", "=", "pair.id")
        // A note for the colleague who takes over is no talk.
        .where((note) =>
          note.or([note("note.kind", "is", null), note("note.kind", "<>", "hand_over")]),
        )
        .as("lastNotedOn"),
      "first_meeting.offered_at as offeredAt",
      "first_meeting.fixed_at as fixedAt",
      "first_meeting.cancelled_at as cancelledAt",
      "first_meeting.participant_answered_at as participantTickedAt",
      "first_meeting.support_person_answered_at as supportPersonTickedAt",
      eb
        .selectFrom("first_meeting_time")
        .select((time) => time.fn.max("starts_at").as("at"))
        .whereRef("first_meeting_time.pair_id", "=", "pair.id")
        .as("lastTimeAt"),
      eb
        .selectFrom("first_answer")
        .select((answer) => answer.fn.min("due_on").as("day"))
        .whereRef("first_answer.pair_id", "=", "pair.id")
        .where("first_answer.answered_at", "is", null)
        .as("answerDueOn"),
      wellUntil(eb, "pair.participant_id").as("participantWellUntil"),
      wellUntil(eb, "pair.support_person_id").as("supportPersonWellUntil"),
    ]);
}

/** The latest day of the calendar for which a man has answered and asked nothing of the office. */
function wellUntil(
  eb: ExpressionBuilder<Schema, "pair">,
  man: "pair.participant_id" | "pair.support_person_id",
) {
  return eb
    .selectFrom("check_in")
    .select((checkIn) => checkIn.fn.max("due_on").as("day"))
    .whereRef("check_in.pair_id", "=", "pair.id")
    .whereRef("check_in.person_id", "=", man)
    .where("check_in.face", ">", LOW_FACE)
    .where("check_in.call_me_at", "is", null);
}

type Row = Awaited<ReturnType<ReturnType<typeof inRhythm>["execute"]>>[number];

function factsOf(row: Row): PairInRhythm {
  const nextMeetingAt = row.nextMeetingAt as Instant | null;
  return {
    id: row.id,
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
    bothWellUntil: earlier(row.participantWellUntil, row.supportPersonWellUntil),
    nextMeetingAt,
    nextMeetingOn: nextMeetingAt && dayOf(nextMeetingAt),
    times: timesOf(row),
    // Whoever has signed the agreement goes on.
    answerDueOn: row.agreementOn ? null : (row.answerDueOn as Day | null),
  };
}

/** What is offered for the first meeting and neither fixed nor taken back. */
function timesOf({ offeredAt, fixedAt, cancelledAt, lastTimeAt, ...row }: Row): PairFacts["times"] {
  if (!offeredAt || !lastTimeAt || fixedAt || cancelledAt) return null;
  const { participantTickedAt: one, supportPersonTickedAt: other } = row;
  return {
    offeredOn: dayOf(offeredAt as Instant),
    bothAnsweredOn: one && other ? dayOf((one > other ? one : other) as Instant) : null,
    lastOn: dayOf(lastTimeAt as Instant),
  };
}

function earlier(one: string | null, other: string | null): Day | null {
  if (!one || !other) return null;
  return (one < other ? one : other) as Day;
}
