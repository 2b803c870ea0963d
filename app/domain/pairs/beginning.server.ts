import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import type { PairKind } from "#app/domain/cadence-numbers.ts";
import { addDays, addMonths, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId } from "#app/domain/id.ts";
import type { PlanOf } from "#app/domain/matching/plan-input.server.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import { markPaired } from "#app/domain/people/steps.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { isTaken, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { closeProposal, expireProposals } from "./closing.server.ts";
import { recordPairEvent } from "./history.server.ts";
import { pairStartedLetters } from "./letters.ts";
import { bothMen } from "./men.server.ts";
import { openProposalsOf } from "./proposal-rows.server.ts";
import { auditBoth, refuseUnlessFitting, theTwo } from "./proposals.server.ts";

type Beginning = {
  participantId: string;
  supportPersonId: string;
  on: Day;
  kind?: PairKind;
  at?: Instant;
};

/**
 * The office starts a pair that two men have agreed on outside the app: at an evening, or before the
 * app came. Refuses what a proposal would, and a day in the future.
 */
export function startPair(db: Db, { by, ...beginning }: Beginning & { by: Coordinator }) {
  return asOne(db, async (trx) => {
    const { on, at = now() } = beginning;
    if (on > dayOf(at)) throw new Refusal("day_in_future", { field: "on" });
    await expireProposals(trx, at);
    await closeWhatIsOpen(trx, { by, ...beginning, at });
    await refuseUnlessFitting(trx, await theTwo(trx, beginning));
    const pairId = await beginPair(trx, { ...beginning, proposalId: null, by: by.accountId });
    await auditBoth(trx, beginning, { by, what: "pair_started" }, at);
    return pairId;
  });
}

/**
 * The participant has found somebody: what he was asked is withdrawn. Another support person hears it
 * kindly; the one whom the pair is with need not.
 */
async function closeWhatIsOpen(
  trx: Db,
  {
    by,
    participantId,
    supportPersonId,
    at,
  }: { by: Coordinator; participantId: string; supportPersonId: string; at: Instant },
) {
  for (const proposal of await openProposalsOf(trx, participantId, dayOf(at))) {
    if (proposal.participantId !== participantId) continue;
    const isWithHim = proposal.supportPersonId === supportPersonId;
    await closeProposal(trx, {
      proposal,
      how: "withdrawn",
      by: by.accountId,
      at,
      tell: isWithHim ? [] : ["support_person"],
    });
  }
}

/** Writes down a new pair, marks the participant as paired and tells both. In the caller's transaction. */
export async function beginPair(
  trx: Db,
  {
    participantId,
    supportPersonId,
    proposalId,
    roundId = null,
    by,
    on,
    kind = "friendship",
    at = now(),
  }: Beginning & Partial<PlanOf> & { proposalId: string | null; by: string | null },
): Promise<string> {
  const id = newId();
  const round = roundId ? await roundOf(trx, roundId) : null;
  const cadence = await readSetting(trx, "cadence");
  const { plannedLengthMonths, firstMeeting } = cadence[round?.kind ?? kind];
  try {
    await trx
      .insertInto("pair")
      .values({
        id,
        proposal_id: proposalId,
        participant_id: participantId,
        support_person_id: supportPersonId,
        kind: round?.kind ?? kind,
        round_id: roundId,
        coordinator_id: await coordinatorFor(trx, {
          participantId,
          supportPersonId,
          proposalId,
          leads: round?.coordinatorId ?? null,
          by,
        }),
        started_on: on,
        planned_end_on: round?.endsOn ?? addMonths(on, plannedLengthMonths),
      })
      .execute();
  } catch (error) {
    throw isTaken(error) ? new Refusal("has_open_pair") : error;
  }
  await markPaired(trx, { personId: participantId, by, on, at });
  await recordPairEvent(trx, { pairId: id, what: "started", by, at });
  const men = await bothMen(trx, { participantId, supportPersonId });
  // A pair that is written down later has its time from then.
  const from = on > dayOf(at) ? on : dayOf(at);
  await write(trx, pairStartedLetters(id, men, addDays(from, firstMeeting)), at);
  return id;
}

/** What the round that they came together in says of the pair: what it is for, until when, who leads it. */
function roundOf(trx: Db, roundId: string) {
  return trx
    .selectFrom("round")
    .select(["pair_kind as kind", "ends_on as endsOn", "coordinator_id as coordinatorId"])
    .where("id", "=", roundId)
    .executeTakeFirstOrThrow();
}

/**
 * Whoever looks after the participant, else after the support person, else who leads the round that
 * they came together in, else who brought them together.
 */
async function coordinatorFor(
  trx: Db,
  who: {
    participantId: string;
    supportPersonId: string;
    proposalId: string | null;
    leads: string | null;
    by: string | null;
  },
): Promise<string | null> {
  const roles = await trx
    .selectFrom("role")
    .select(["person_id as personId", "kind", "coordinator_id as coordinatorId"])
    .where("person_id", "in", [who.participantId, who.supportPersonId])
    .where("coordinator_id", "is not", null)
    .where("stage", "not in", ["moved_on", "left"])
    .execute();
  const ofHis = (personId: string, kind: string) =>
    roles.find((role) => role.personId === personId && role.kind === kind)?.coordinatorId;
  const assigned =
    ofHis(who.participantId, "participant") ?? ofHis(who.supportPersonId, "support_person");
  if (assigned ?? who.leads) return assigned ?? who.leads;
  if (!who.proposalId) return who.by;
  const proposal = await trx
    .selectFrom("pair_proposal")
    .select("proposed_by as by")
    .where("id", "=", who.proposalId)
    .executeTakeFirst();
  return proposal?.by ?? null;
}
