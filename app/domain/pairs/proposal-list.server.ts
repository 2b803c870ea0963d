import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import type { Db } from "#db/open.ts";
import { stateOf } from "./proposal.ts";

/** Every open suggestion, the one that lapses first on top. The office's list. */
export async function openProposals(db: Db, { by, at = now() }: { by: Coordinator; at?: Instant }) {
  const rows = await db
    .selectFrom("pair_proposal")
    .innerJoin("person as participant", "participant.id", "pair_proposal.participant_id")
    .innerJoin("person as supporter", "supporter.id", "pair_proposal.support_person_id")
    .innerJoin("account", "account.id", "pair_proposal.proposed_by")
    .select([
      "pair_proposal.id",
      "pair_proposal.proposed_at as proposedAt",
      "pair_proposal.expires_on as expiresOn",
      "pair_proposal.participant_answer as participantAnswer",
      "pair_proposal.support_person_answer as supportPersonAnswer",
      "participant.id as participantId",
      "participant.name as participant",
      "participant.protected_on as participantProtectedOn",
      "supporter.id as supportPersonId",
      "supporter.name as supportPerson",
      "supporter.protected_on as supportPersonProtectedOn",
      "account.name as proposedBy",
    ])
    .where("pair_proposal.closed_at", "is", null)
    .where("pair_proposal.expires_on", ">=", dayOf(at))
    .orderBy("pair_proposal.expires_on")
    .orderBy("pair_proposal.id")
    .execute();
  for (const row of rows) {
    if (row.participantProtectedOn) await seen(db, by, row.participantId, at);
    if (row.supportPersonProtectedOn) await seen(db, by, row.supportPersonId, at);
  }
  return rows.map(({ proposedAt, participantProtectedOn, supportPersonProtectedOn, ...row }) => ({
    ...row,
    isProtected: Boolean(participantProtectedOn ?? supportPersonProtectedOn),
    proposedOn: dayOf(proposedAt as Instant),
    expiresOn: row.expiresOn as Day,
    state: stateOf({ ...row, expiresOn: row.expiresOn as Day, closedHow: null }, dayOf(at)),
  }));
}

function seen(db: Db, by: Coordinator, personId: string, at: Instant) {
  return audit(db, { by: by.accountId, personId, what: "seen_in_list" }, at);
}
