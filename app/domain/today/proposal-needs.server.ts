import { addDays, type Day, dayOf, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import type { ProposalToday } from "./needs.ts";

/** After so many days a closed proposal is no news; who still waits shows as waiting. */
const CLOSED_IS_NEWS_DAYS = 14;

/** Open proposals, and those lately closed whose participant still waits and has not been asked again. */
export function proposalsOfToday(db: Db, today: Day) {
  const news = helsinkiInstant(addDays(today, -CLOSED_IS_NEWS_DAYS), "00:00");
  return db
    .selectFrom("pair_proposal")
    .leftJoin("role", (join) =>
      join
        .onRef("role.person_id", "=", "pair_proposal.participant_id")
        .on("role.kind", "=", "participant")
        .on("role.stage", "=", "waiting"),
    )
    .select([
      "pair_proposal.id",
      "pair_proposal.participant_id as participantId",
      "pair_proposal.support_person_id as supportPersonId",
      "pair_proposal.proposed_at as proposedAt",
      "pair_proposal.participant_answer as participantAnswer",
      "pair_proposal.support_person_answer as supportPersonAnswer",
      "pair_proposal.closed_at as closedAt",
      "pair_proposal.expires_on as expiresOn",
      "pair_proposal.proposed_by as proposedBy",
      "role.coordinator_id as coordinatorId",
    ])
    .where((eb) =>
      eb.or([
        eb("pair_proposal.closed_at", "is", null),
        eb.and([
          eb("pair_proposal.closed_at", ">=", news),
          eb("pair_proposal.closed_how", "<>", "paired"),
          eb("role.id", "is not", null),
          eb.not(
            eb.exists(
              eb
                .selectFrom("pair_proposal as newer")
                .select("newer.id")
                .whereRef("newer.participant_id", "=", "pair_proposal.participant_id")
                .whereRef("newer.proposed_at", ">", "pair_proposal.proposed_at"),
            ),
          ),
        ]),
      ]),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof proposalsOfToday>["execute"]>>[number];

export function proposalsToday(rows: Row[]): ProposalToday[] {
  return rows.map(({ proposedAt, closedAt, ...row }) => ({
    ...row,
    expiresOn: row.expiresOn as Day,
    proposedOn: dayOf(proposedAt as Instant),
    closedOn: closedAt ? dayOf(closedAt as Instant) : null,
  }));
}
