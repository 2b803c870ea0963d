import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { addDays, type Day, dayOf, type Instant, now } from "#app/domain/day.ts";
import { newId, newToken } from "#app/domain/id.ts";
import { neverMatchesOf } from "#app/domain/matching/never-match.server.ts";
import { matchingPerson } from "#app/domain/matching/people.server.ts";
import { peopleOfRound } from "#app/domain/matching/people-of-round.server.ts";
import type { Two } from "#app/domain/matching/person.ts";
import { dropPin } from "#app/domain/matching/plan-decisions.server.ts";
import { type PlanOf, weightsOfPlan } from "#app/domain/matching/plan-input.server.ts";
import type { TheTwoIds } from "#app/domain/matching/plan-rules.ts";
import { mindFor, reasonsFor } from "#app/domain/matching/reasons.ts";
import { twoAmong } from "#app/domain/matching/two-in-plan.ts";
import { pointsOf, type Weights } from "#app/domain/matching/wishes.ts";
import { write } from "#app/domain/messages/outbox.server.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { readSetting } from "#app/domain/privacy/settings.server.ts";
import { isTaken, NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { closeProposal, expireProposals } from "./closing.server.ts";
import { proposalLetters } from "./letters.ts";
import { bothMen } from "./men.server.ts";
import { proposalEntrustedTo } from "./proposal-rows.server.ts";

/**
 * A coordinator suggests two men to each other; both are asked in their language by a letter with a
 * link. Refuses who does not wait, has no room left or has an open proposal, an unconfirmed age, and
 * two who must never be matched. A missing shared language is the coordinator's to judge.
 */
export function proposePair(
  db: Db,
  {
    by,
    participantId,
    supportPersonId,
    roundId = null,
    at = now(),
  }: TheTwoIds & Partial<PlanOf> & { by: Coordinator; at?: Instant },
): Promise<string> {
  return asOne(db, async (trx) => {
    await expireProposals(trx, at);
    const two = await theTwo(trx, { participantId, supportPersonId, roundId });
    await refuseUnlessFitting(trx, two);
    const weights = await weightsOfPlan(trx, { roundId });
    const { before } = await readSetting(trx, "cadence");
    const answerDays = before.answerProposal;
    const proposal = { ...newProposal(two, { by, at, weights, answerDays }), round_id: roundId };
    try {
      await trx.insertInto("pair_proposal").values(proposal).execute();
    } catch (error) {
      throw isTaken(error) ? new Refusal("proposal_open_already") : error;
    }
    await dropPin(trx, { participantId, supportPersonId });
    const letters = proposalLetters(
      {
        id: proposal.id,
        proposedOn: dayOf(at),
        expiresOn: proposal.expires_on as Day,
        participantToken: proposal.participant_token,
        supportPersonToken: proposal.support_person_token,
      },
      await bothMen(trx, { participantId, supportPersonId }),
      before,
    );
    await write(trx, letters, at);
    await auditBoth(trx, { participantId, supportPersonId }, { by, what: "pair_proposed" }, at);
    return proposal.id;
  });
}

/** The office takes an open proposal back, because something has changed; both hear it kindly. */
export function withdrawProposal(
  db: Db,
  { by, proposalId, at = now() }: { by: Coordinator; proposalId: string; at?: Instant },
) {
  return asOne(db, async (trx) => {
    const proposal = await proposalEntrustedTo(trx, by, proposalId);
    if (proposal.closedHow) throw new Refusal("proposal_closed");
    await closeProposal(trx, { proposal, how: "withdrawn", by: by.accountId, at });
    await auditBoth(trx, proposal, { by, what: "proposal_withdrawn" }, at);
  });
}

/** The two in their roles; who has no such role, or has not applied to the round, is not there. */
export async function theTwo(
  trx: Db,
  { participantId, supportPersonId, roundId = null }: TheTwoIds & Partial<PlanOf>,
): Promise<Two> {
  if (roundId) {
    const applied = twoAmong(await peopleOfRound(trx, roundId), { participantId, supportPersonId });
    if (!applied) throw new NotFound();
    return applied;
  }
  const participant = await matchingPerson(trx, participantId, "participant");
  const supportPerson = await matchingPerson(trx, supportPersonId, "support_person");
  if (!participant || !supportPerson) throw new NotFound();
  return { participant, supportPerson };
}

/** What must hold before two men are brought together (docs/matching.md), each no with its sentence. */
export async function refuseUnlessFitting(trx: Db, { participant, supportPerson }: Two) {
  if (participant.id === supportPerson.id) throw new Refusal("same_person");
  if (!participant.isReady) throw new Refusal("not_waiting");
  if (!supportPerson.isReady) throw new Refusal("not_available");
  if (participant.freePlaces < 1) throw new Refusal("proposal_open_already");
  if (supportPerson.freePlaces < 1) throw new Refusal("no_free_place");
  if (!participant.isAdult || !supportPerson.isAdult) throw new Refusal("age_not_confirmed");
  const never = await neverMatchesOf(trx, participant.id);
  if (never.has(supportPerson.id)) throw new Refusal("never_match");
}

function newProposal(
  two: Two,
  {
    by,
    at,
    weights,
    answerDays,
  }: { by: Coordinator; at: Instant; weights: Weights; answerDays: number },
) {
  const today = dayOf(at);
  const mind = mindFor(two, today);
  return {
    id: newId(),
    participant_id: two.participant.id,
    support_person_id: two.supportPerson.id,
    proposed_by: by.accountId,
    proposed_at: at,
    reasons: JSON.stringify(reasonsFor(two, pointsOf(two, today, weights))),
    mind: mind && JSON.stringify(mind),
    expires_on: addDays(today, answerDays),
    participant_token: newToken(),
    support_person_token: newToken(),
  };
}

/** An entry for each of the two, so that either finds it when he asks who did what about him. */
export async function auditBoth(
  trx: Db,
  both: { participantId: string; supportPersonId: string },
  { by, what }: { by: Coordinator; what: string },
  at: Instant,
) {
  for (const personId of [both.participantId, both.supportPersonId]) {
    await audit(trx, { by: by.accountId, personId, what }, at);
  }
}
