import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { letterLinesOf, meetingLinesOf } from "./timeline-lines.server.ts";

/** What happened to a pair, as lines of its history. */
export type TimelineLine = {
  on: Day;
  what: string;
  /** A code, a day, an instant, the text of a note: by `what`. */
  detail: string | null;
  /** Whose doing it was; null: both men's, or nobody's. */
  by: string | null;
};

/** Proposal, answers, changes, meetings, letters, check-ins and notes of a pair, the latest first. */
export async function timelineOf(db: Db, pairId: string): Promise<TimelineLine[]> {
  const lines = [
    ...(await eventsOf(db, pairId)),
    ...(await meetingLinesOf(db, pairId)),
    ...(await letterLinesOf(db, pairId)),
    ...(await notesOf(db, pairId)),
    ...(await checkInLinesOf(db, pairId)),
    ...(await firstAnswerLinesOf(db, pairId)),
    ...(await proposalOf(db, pairId)),
  ];
  // Within a second what was written last stands first.
  return lines
    .toReversed()
    .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
    .map(({ at: _, ...line }) => line);
}

/** When it was written down: the order of the lines. */
export type Dated = TimelineLine & { at: string };

async function eventsOf(db: Db, pairId: string): Promise<Dated[]> {
  const rows = await db
    .selectFrom("pair_event")
    .leftJoin("account", "account.id", "pair_event.happened_by")
    .leftJoin("account as named", "named.id", "pair_event.detail")
    .select([
      "pair_event.happened_at as at",
      "pair_event.what",
      "pair_event.detail",
      "account.name as by",
      "named.name as namedAccount",
    ])
    .where("pair_event.pair_id", "=", pairId)
    .execute();
  return rows.map(({ namedAccount, ...row }) => ({
    ...row,
    detail: namedAccount ?? row.detail,
    on: dayOf(row.at as Instant),
  }));
}

async function notesOf(db: Db, pairId: string): Promise<Dated[]> {
  const rows = await db
    .selectFrom("note")
    .innerJoin("account", "account.id", "note.noted_by")
    .select([
      "note.noted_on as on",
      "note.noted_at as at",
      "note.text as detail",
      "account.name as by",
    ])
    .where("note.pair_id", "=", pairId)
    .execute();
  return rows.map((row) => ({ ...row, on: row.on as Day, what: "note" }));
}

/** Whom we have asked how it goes, who has answered, and whom of the office took it up. */
async function checkInLinesOf(db: Db, pairId: string): Promise<Dated[]> {
  const rows = await db
    .selectFrom("check_in")
    .innerJoin("person", "person.id", "check_in.person_id")
    .leftJoin("account", "account.id", "check_in.handled_by")
    .leftJoin("account as teller", "teller.id", "check_in.told_to")
    .select([
      "person.name",
      "check_in.sent_at as sentAt",
      "check_in.answered_at as answeredAt",
      "check_in.handled_at as handledAt",
      "account.name as handledBy",
      "teller.name as toldTo",
    ])
    .where("check_in.pair_id", "=", pairId)
    .execute();
  const line = (at: string | null, what: string, detail: string, by: string | null = null) =>
    at ? [{ at, on: dayOf(at as Instant), what, detail, by }] : [];
  return rows.flatMap(({ name, sentAt, answeredAt, handledAt, handledBy, toldTo }) => [
    ...line(sentAt, "check_in_sent", name),
    ...line(answeredAt, "check_in_answered", name, toldTo),
    ...line(handledAt, "check_in_handled", name, handledBy),
  ]);
}

/** Whom we have asked how he would like to go on after the first meeting, and what he has said. */
async function firstAnswerLinesOf(db: Db, pairId: string): Promise<Dated[]> {
  const rows = await db
    .selectFrom("first_answer")
    .innerJoin("person", "person.id", "first_answer.person_id")
    .leftJoin("account", (join) =>
      join
        .onRef("account.id", "=", "first_answer.answered_by")
        .on("account.office_role", "is not", null),
    )
    .select([
      "person.name",
      "first_answer.sent_at as sentAt",
      "first_answer.answered_at as answeredAt",
      "first_answer.answer",
      "account.name as by",
    ])
    .where("first_answer.pair_id", "=", pairId)
    .execute();
  return rows.flatMap(({ name, sentAt, answeredAt, answer, by }) => [
    { at: sentAt, on: dayOf(sentAt as Instant), what: "first_asked", detail: name, by: null },
    ...(answeredAt
      ? [
          {
            at: answeredAt,
            on: dayOf(answeredAt as Instant),
            what: `first_${answer}`,
            detail: name,
            by,
          },
        ]
      : []),
  ]);
}

/** How the pair came about, if by a proposal: who proposed, who answered when, and whom the office wrote down. */
async function proposalOf(db: Db, pairId: string): Promise<Dated[]> {
  const row = await db
    .selectFrom("pair")
    .innerJoin("pair_proposal", "pair_proposal.id", "pair.proposal_id")
    .innerJoin("account as proposer", "proposer.id", "pair_proposal.proposed_by")
    .innerJoin("person as participant", "participant.id", "pair.participant_id")
    .innerJoin("person as supporter", "supporter.id", "pair.support_person_id")
    .leftJoin("account as first", (join) =>
      join
        .onRef("first.id", "=", "pair_proposal.participant_answered_by")
        .on("first.office_role", "is not", null),
    )
    .leftJoin("account as second", (join) =>
      join
        .onRef("second.id", "=", "pair_proposal.support_person_answered_by")
        .on("second.office_role", "is not", null),
    )
    .select([
      "pair_proposal.proposed_at as proposedAt",
      "proposer.name as proposer",
      "participant.name as participant",
      "pair_proposal.participant_answered_at as participantAt",
      "first.name as participantBy",
      "supporter.name as supporter",
      "pair_proposal.support_person_answered_at as supporterAt",
      "second.name as supporterBy",
    ])
    .where("pair.id", "=", pairId)
    .executeTakeFirst();
  if (!row) return [];
  const line = (at: string, what: string, detail: string | null, by: string | null) => ({
    at,
    on: dayOf(at as Instant),
    what,
    detail,
    by,
  });
  return [
    line(row.proposedAt, "proposed", null, row.proposer),
    ...(row.participantAt
      ? [line(row.participantAt, "said_yes", row.participant, row.participantBy)]
      : []),
    ...(row.supporterAt ? [line(row.supporterAt, "said_yes", row.supporter, row.supporterBy)] : []),
  ];
}
