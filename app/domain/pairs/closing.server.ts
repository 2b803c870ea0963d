import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { withdrawLetters, write } from "#app/domain/messages/outbox.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { closingLetter, proposalKey, reminderKey } from "./letters.ts";
import { bothMen } from "./men.server.ts";
import { lapsedProposals, type ProposalRow } from "./proposal-rows.server.ts";

const BOTH: RoleKind[] = ["participant", "support_person"];

/**
 * Closes every proposal whose last day is over, and tells both kindly. Due and not yet done: a run
 * that was missed is made good by the next. Returns how many it closed.
 */
export function expireProposals(db: Db, at: Instant = now()): Promise<number> {
  return asOne(db, async (trx) => {
    const lapsed = await lapsedProposals(trx, dayOf(at));
    for (const proposal of lapsed) {
      await closeProposal(trx, { proposal, how: "expired", by: null, at });
    }
    return lapsed.length;
  });
}

/**
 * Closes an open proposal without a pair. Both keep their waiting time: they never stopped waiting. Past
 * its last day it has expired, whatever came first when nobody had noted that yet.
 */
export async function closeProposal(
  trx: Db,
  {
    proposal,
    how,
    by,
    at,
    tell = BOTH,
  }: {
    proposal: ProposalRow;
    how: "expired" | "withdrawn";
    by: string | null;
    at: Instant;
    tell?: RoleKind[];
  },
) {
  const lapsed = dayOf(at) > proposal.expiresOn;
  const closed = lapsed
    ? { closed_how: "expired" as const, closed_by: null }
    : { closed_how: how, closed_by: by };
  await trx
    .updateTable("pair_proposal")
    .set({ closed_at: at, ...closed })
    .where("id", "=", proposal.id)
    .where("closed_at", "is", null)
    .execute();
  await tellClosed(trx, { proposal, tell, at });
}

/** Takes back the letters that have not gone yet, and writes a kind word to whom it concerns. */
export async function tellClosed(
  trx: Db,
  { proposal, tell, at }: { proposal: ProposalRow; tell: RoleKind[]; at: Instant },
) {
  const keys = BOTH.flatMap((side) => [
    proposalKey(proposal.id, side),
    reminderKey(proposal.id, side),
  ]);
  await withdrawLetters(trx, keys, at);
  const { participant, supportPerson } = await bothMen(trx, proposal);
  const letters = tell.map((side) =>
    closingLetter(proposal.id, side, side === "participant" ? participant : supportPerson),
  );
  await write(trx, letters, at);
}
