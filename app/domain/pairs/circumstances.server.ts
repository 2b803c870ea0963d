import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { addNeverMatch } from "#app/domain/matching/never-match.server.ts";
import { moveAlong } from "#app/domain/people/lifecycle.server.ts";
import { isReady } from "#app/domain/people/stages.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { closeProposal } from "./closing.server.ts";
import { openProposalsOf } from "./proposal-rows.server.ts";

type Step = Parameters<typeof moveAlong>[1];

/**
 * A coordinator moves a man along. Who stops waiting (a break, he leaves, a talk that is still to come)
 * has no open proposal any more: it is withdrawn, and both hear it kindly. Refuses what `moveAlong` does.
 */
export function moveMan(db: Db, step: Step) {
  return asOne(db, async (trx) => {
    const at = step.at ?? now();
    const role = await trx
      .selectFrom("role")
      .select(["kind", "stage", "person_id as personId"])
      .where("id", "=", step.roleId)
      .executeTakeFirst();
    if (role && isReady(role.kind, role.stage) && role.stage !== step.to) {
      await withdrawOpen(trx, { by: step.by, personId: role.personId, side: role.kind, at });
    }
    await moveAlong(trx, { ...step, at });
  });
}

/** "Never suggest these two to each other": what is open between them is withdrawn as well. */
export function neverAgain(
  db: Db,
  {
    by,
    personId,
    otherId,
    at = now(),
  }: { by: Coordinator; personId: string; otherId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    await addNeverMatch(trx, { by, personId, otherId, at });
    for (const proposal of await openProposalsOf(trx, personId, dayOf(at))) {
      if (![proposal.participantId, proposal.supportPersonId].includes(otherId)) continue;
      await closeProposal(trx, { proposal, how: "withdrawn", by: by.accountId, at });
    }
  });
}

async function withdrawOpen(
  trx: Db,
  { by, personId, side, at }: { by: Coordinator; personId: string; side: RoleKind; at: Instant },
) {
  for (const proposal of await openProposalsOf(trx, personId, dayOf(at))) {
    const his = side === "participant" ? proposal.participantId : proposal.supportPersonId;
    if (his !== personId) continue;
    await closeProposal(trx, { proposal, how: "withdrawn", by: by.accountId, at });
  }
}
