import { isCoordinator, type Viewer } from "#app/domain/accounts/viewer.ts";
import { dayOf, type Instant, now } from "#app/domain/day.ts";
import { matchingPerson } from "#app/domain/matching/people.server.ts";
import { withdrawLetters } from "#app/domain/messages/outbox.server.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { audit } from "#app/domain/privacy/audit.server.ts";
import { NotFound, Refusal } from "#app/domain/refusal.ts";
import { asOne } from "#app/domain/transaction.server.ts";
import type { Db } from "#db/open.ts";
import { sideOf } from "./access.ts";
import { beginPair } from "./beginning.server.ts";
import { tellClosed } from "./closing.server.ts";
import { reminderKey } from "./letters.ts";
import { type Answer, after, answerOf, type ProposalState, stateOf } from "./proposal.ts";
import { type ProposalRow, proposalByToken, proposalEntrustedTo } from "./proposal-rows.server.ts";

/**
 * A man answers a proposal of his, signed in; or a coordinator writes down what he said on the phone,
 * naming his side. Both yes starts the pair at once. Refuses a second, different answer
 * (`proposal_answered_already`) and a proposal that is closed or past its last day
 * (`proposal_closed`). The same answer again is no error: he pressed twice.
 */
export function answerProposal(
  db: Db,
  {
    by,
    proposalId,
    side,
    answer,
    at = now(),
  }: { by: Viewer; proposalId: string; side?: RoleKind; answer: Answer; at?: Instant },
): Promise<ProposalState> {
  return asOne(db, async (trx) => {
    const proposal = await proposalEntrustedTo(trx, by, proposalId);
    const answering = isCoordinator(by) ? side : sideOf(by, proposal);
    if (!answering) throw new NotFound();
    const state = await take(trx, { proposal, side: answering, answer, by: by.accountId, at });
    if (isCoordinator(by)) {
      const personId =
        answering === "participant" ? proposal.participantId : proposal.supportPersonId;
      const entry = { by: by.accountId, personId, what: "answered_on_behalf", detail: answer };
      await audit(trx, entry, at);
    }
    return state;
  });
}

/**
 * The same by the link of his letter, without signing in. A link that reached another man of ours,
 * who is signed in as himself, is not his: it is not there for him.
 */
export function answerByLink(
  db: Db,
  {
    token,
    viewer,
    answer,
    at = now(),
  }: { token: string; viewer: Viewer | null; answer: Answer; at?: Instant },
): Promise<ProposalState> {
  return asOne(db, async (trx) => {
    const { proposal, side } = await proposalByToken(trx, token);
    refuseOtherMen(viewer, proposal, side);
    return take(trx, { proposal, side, answer, by: viewer?.accountId ?? null, at });
  });
}

/** A forwarded link: whoever is signed in as a man must be the man whom it was sent to. */
export function refuseOtherMen(viewer: Viewer | null, proposal: ProposalRow, side: RoleKind) {
  if (viewer?.personId && sideOf(viewer, proposal) !== side) throw new NotFound();
}

async function take(
  trx: Db,
  answering: {
    proposal: ProposalRow;
    side: RoleKind;
    answer: Answer;
    by: string | null;
    at: Instant;
  },
): Promise<ProposalState> {
  const { proposal, side, answer, by, at } = answering;
  const state = stateOf(proposal, dayOf(at));
  const given = answerOf(proposal, side);
  if (given === answer) return state;
  if (given) throw new Refusal("proposal_answered_already");
  const next = after(state, `${side}_${answer}`);
  if (!next) throw new Refusal("proposal_closed");
  if (next === "paired") await pairUp(trx, answering);
  else if (next === "declined") await decline(trx, answering);
  else {
    await trx
      .updateTable("pair_proposal")
      .set(answered(side, answer, by, at))
      .where("id", "=", proposal.id)
      .execute();
    await withdrawLetters(trx, [reminderKey(proposal.id, side)], at);
  }
  return next;
}

type Answering = Parameters<typeof take>[1];

/** Both have said yes: in one transaction the proposal closes, the pair begins, both are told. */
async function pairUp(trx: Db, { proposal, side, answer, by, at }: Answering) {
  await refuseUnlessRoom(trx, proposal.supportPersonId);
  await trx
    .updateTable("pair_proposal")
    .set({ ...answered(side, answer, by, at), closed_at: at, closed_how: "paired", closed_by: by })
    .where("id", "=", proposal.id)
    .execute();
  const sides: RoleKind[] = ["participant", "support_person"];
  await withdrawLetters(
    trx,
    sides.map((one) => reminderKey(proposal.id, one)),
    at,
  );
  await beginPair(trx, { ...proposal, proposalId: proposal.id, by, on: dayOf(at), at });
}

/** He has lowered his capacity since he was asked: then his pairs are enough. */
async function refuseUnlessRoom(trx: Db, supportPersonId: string) {
  const man = await matchingPerson(trx, supportPersonId, "support_person");
  // His own open proposal, this one, takes one of his places.
  if (!man?.isReady || man.freePlaces < 0) throw new Refusal("proposal_closed");
}

/** The other gets a kind word, not who it was; whoever said no has nothing to explain. */
async function decline(trx: Db, { proposal, side, answer, by, at }: Answering) {
  const other: RoleKind = side === "participant" ? "support_person" : "participant";
  await trx
    .updateTable("pair_proposal")
    .set({
      ...answered(side, answer, by, at),
      closed_at: at,
      closed_how: "declined",
      closed_by: by,
    })
    .where("id", "=", proposal.id)
    .execute();
  await tellClosed(trx, { proposal, tell: [other], at });
}

function answered(side: RoleKind, answer: Answer, by: string | null, at: Instant) {
  return side === "participant"
    ? {
        participant_answer: answer,
        participant_answered_at: at,
        participant_answered_by: by,
      }
    : {
        support_person_answer: answer,
        support_person_answered_at: at,
        support_person_answered_by: by,
      };
}
