import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { Day } from "#app/domain/day.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { NotFound } from "#app/domain/refusal.ts";
import type { Db } from "#db/open.ts";
import { maySee } from "./access.ts";
import type { ProposalFacts } from "./proposal.ts";

/** A proposal as verbs need it. */
export type ProposalRow = ProposalFacts & {
  id: string;
  participantId: string;
  supportPersonId: string;
  proposedBy: string;
  proposedAt: string;
  /** JSON of what was shown as reasons and as the one thing to mind. */
  reasons: string;
  mind: string | null;
  /** The round in whose plan it was made. */
  roundId: string | null;
};

/** The proposal, for the office and for the two whom it is about; for everyone else it is not there. */
export async function proposalEntrustedTo(
  db: Db,
  viewer: Viewer,
  proposalId: string,
): Promise<ProposalRow> {
  const row = await proposals(db).where("id", "=", proposalId).executeTakeFirst();
  const proposal = row && proposalOf(row);
  if (!proposal || !maySee(viewer, proposal)) throw new NotFound();
  return proposal;
}

/** The proposal behind the link of a letter, and whose link it is. */
export async function proposalByToken(
  db: Db,
  token: string,
): Promise<{ proposal: ProposalRow; side: RoleKind }> {
  const row = await proposals(db)
    .select(["participant_token as participantToken"])
    .where((eb) =>
      eb.or([eb("participant_token", "=", token), eb("support_person_token", "=", token)]),
    )
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const { participantToken, ...rest } = row;
  return {
    proposal: proposalOf(rest),
    side: participantToken === token ? "participant" : "support_person",
  };
}

/** Every open proposal whose last day is over. */
export async function lapsedProposals(db: Db, today: Day): Promise<ProposalRow[]> {
  const rows = await proposals(db)
    .where("closed_at", "is", null)
    .where("expires_on", "<", today)
    .execute();
  return rows.map(proposalOf);
}

/** The open proposals in which a man is one of the two, the oldest first. */
export async function openProposalsOf(
  db: Db,
  personId: string,
  today: Day,
): Promise<ProposalRow[]> {
  const rows = await proposals(db)
    .where((eb) =>
      eb.or([eb("participant_id", "=", personId), eb("support_person_id", "=", personId)]),
    )
    .where("closed_at", "is", null)
    .where("expires_on", ">=", today)
    .orderBy("proposed_at")
    .execute();
  return rows.map(proposalOf);
}

/** The open proposals that were made in the plan of a round. */
export async function openProposalsOfRound(db: Db, roundId: string): Promise<ProposalRow[]> {
  const rows = await proposals(db)
    .where("round_id", "=", roundId)
    .where("closed_at", "is", null)
    .execute();
  return rows.map(proposalOf);
}

function proposals(db: Db) {
  return db
    .selectFrom("pair_proposal")
    .select([
      "id",
      "participant_id as participantId",
      "support_person_id as supportPersonId",
      "proposed_by as proposedBy",
      "proposed_at as proposedAt",
      "reasons",
      "mind",
      "round_id as roundId",
      "participant_answer as participantAnswer",
      "support_person_answer as supportPersonAnswer",
      "expires_on as expiresOn",
      "closed_how as closedHow",
    ]);
}

function proposalOf(row: Omit<ProposalRow, "expiresOn"> & { expiresOn: string }): ProposalRow {
  return { ...row, expiresOn: row.expiresOn as Day };
}
