import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { letterLinesOf, meetingLinesOf } from "./timeline-lines.server.ts";
import {
  checkInLinesOf,
  farewellLinesOf,
  firstAnswerLinesOf,
  goalLinesOf,
  signatureLinesOf,
  timesLinesOf,
  wishLinesOf,
} from "./timeline-said.server.ts";

/** What happened to a pair, as lines of its history. */
export type TimelineLine = {
  on: Day;
  what: string;
  /** A code, a day, an instant, the text of a note: by `what`. */
  detail: string | null;
  /** Whose doing it was; null: both men's, or nobody's. */
  by: string | null;
};

/**
 * Everything about a pair, the latest first: proposal, answers, changes, meetings, letters, what each
 * man has said to the office, what the support person has signed, notes.
 */
export async function timelineOf(db: Db, pairId: string): Promise<TimelineLine[]> {
  const lines = [
    ...(await proposalOf(db, pairId)),
    ...(await eventsOf(db, pairId)),
    ...(await meetingLinesOf(db, pairId)),
    ...(await letterLinesOf(db, pairId)),
    ...(await notesOf(db, pairId)),
    ...(await checkInLinesOf(db, pairId)),
    ...(await timesLinesOf(db, pairId)),
    ...(await firstAnswerLinesOf(db, pairId)),
    ...(await wishLinesOf(db, pairId)),
    ...(await farewellLinesOf(db, pairId)),
    ...(await goalLinesOf(db, pairId)),
    ...(await signatureLinesOf(db, pairId)),
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
      "note.kind",
      "note.text as detail",
      "account.name as by",
    ])
    .where("note.pair_id", "=", pairId)
    .execute();
  return rows.map(({ kind, ...row }) => ({
    ...row,
    on: row.on as Day,
    what: kind ? `note_${kind}` : "note",
  }));
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
