import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import type { Db } from "#db/open.ts";
import { isOpen, stateOf } from "./proposal.ts";
import { proposalEntrustedTo } from "./proposal-rows.server.ts";
import { auditBoth } from "./proposals.server.ts";
import { whyOf } from "./suggestions.server.ts";

export type OfficeProposal = Awaited<ReturnType<typeof officeProposal>>;

/** A proposal as the office sees it: who was asked, who has answered when, why they two. */
export async function officeProposal(
  db: Db,
  { by, proposalId, at = now() }: { by: Coordinator; proposalId: string; at?: Instant },
) {
  const proposal = await proposalEntrustedTo(db, by, proposalId);
  await auditBoth(db, proposal, { by, what: "proposal_seen" }, at);
  const state = stateOf(proposal, dayOf(at));
  const told = await answersOf(db, proposalId);
  return {
    id: proposal.id,
    state,
    isOpen: isOpen(state),
    proposedOn: dayOf(proposal.proposedAt as Instant),
    proposedBy: told.proposer,
    expiresOn: proposal.expiresOn,
    pairId: told.pairId,
    men: [
      {
        id: proposal.participantId,
        side: "participant" as const,
        name: told.participant,
        answer: proposal.participantAnswer,
        answeredAt: told.participantAt as Instant | null,
        answeredBy: told.participantBy,
        phone: told.participantPhone,
        email: told.participantEmail,
      },
      {
        id: proposal.supportPersonId,
        side: "support_person" as const,
        name: told.supporter,
        answer: proposal.supportPersonAnswer,
        answeredAt: told.supporterAt as Instant | null,
        answeredBy: told.supporterBy,
        phone: told.supporterPhone,
        email: told.supporterEmail,
      },
    ],
    ...whyOf(proposal, false),
  };
}

/** `…By` is named only when somebody of the office wrote the answer down. */
function answersOf(db: Db, proposalId: string) {
  return db
    .selectFrom("pair_proposal")
    .innerJoin("account as proposer", "proposer.id", "pair_proposal.proposed_by")
    .innerJoin("person as participant", "participant.id", "pair_proposal.participant_id")
    .innerJoin("person as supporter", "supporter.id", "pair_proposal.support_person_id")
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
    .leftJoin("pair", "pair.proposal_id", "pair_proposal.id")
    .select([
      "proposer.name as proposer",
      "participant.name as participant",
      "participant.phone as participantPhone",
      "participant.email as participantEmail",
      "pair_proposal.participant_answered_at as participantAt",
      "first.name as participantBy",
      "supporter.name as supporter",
      "supporter.phone as supporterPhone",
      "supporter.email as supporterEmail",
      "pair_proposal.support_person_answered_at as supporterAt",
      "second.name as supporterBy",
      "pair.id as pairId",
    ])
    .where("pair_proposal.id", "=", proposalId)
    .executeTakeFirstOrThrow();
}
