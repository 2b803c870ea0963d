import type { Day } from "#app/domain/day.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";

/**
 * The life of a proposal on one page: from each state, what each event leads to. What a state does
 * not name cannot happen in it. Both are asked at once; each answers once; the answers are final.
 */
export const PROPOSAL_STEPS = {
  both_asked: {
    participant_yes: "participant_said_yes",
    support_person_yes: "support_person_said_yes",
    participant_no: "declined",
    support_person_no: "declined",
    expire: "expired",
    withdraw: "withdrawn",
  },
  participant_said_yes: {
    support_person_yes: "paired",
    support_person_no: "declined",
    expire: "expired",
    withdraw: "withdrawn",
  },
  support_person_said_yes: {
    participant_yes: "paired",
    participant_no: "declined",
    expire: "expired",
    withdraw: "withdrawn",
  },
  paired: {},
  declined: {},
  expired: {},
  withdrawn: {},
} as const satisfies Record<string, Partial<Record<ProposalEvent, string>>>;

export type ProposalState = keyof typeof PROPOSAL_STEPS;
export type Answer = "yes" | "no";
export type ProposalEvent = `${RoleKind}_${Answer}` | "expire" | "withdraw";
export const ANSWERS = ["yes", "no"] as const;

/** What is written down of a proposal; its state follows from it and from the day. */
export type ProposalFacts = {
  participantAnswer: Answer | null;
  supportPersonAnswer: Answer | null;
  /** The last day on which an answer is taken. */
  expiresOn: Day;
  closedHow: "paired" | "declined" | "expired" | "withdrawn" | null;
};

/** On which state the proposal stands on a day; past its last day it has expired, noted or not. */
export function stateOf(proposal: ProposalFacts, today: Day): ProposalState {
  if (proposal.closedHow) return proposal.closedHow;
  if (today > proposal.expiresOn) return "expired";
  if (proposal.participantAnswer === "yes") return "participant_said_yes";
  return proposal.supportPersonAnswer === "yes" ? "support_person_said_yes" : "both_asked";
}

export function isOpen(state: ProposalState): boolean {
  return Object.keys(PROPOSAL_STEPS[state]).length > 0;
}

/** The state that an event leads to, or null when it cannot happen. */
export function after(state: ProposalState, event: ProposalEvent): ProposalState | null {
  return (PROPOSAL_STEPS[state] as Partial<Record<ProposalEvent, ProposalState>>)[event] ?? null;
}

export function answerOf(proposal: ProposalFacts, side: RoleKind): Answer | null {
  return side === "participant" ? proposal.participantAnswer : proposal.supportPersonAnswer;
}
