import type { BeforeCadence, Cadence } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, daysBetween } from "#app/domain/day.ts";
import { dueFor, type PairFacts, type PromiseCode } from "#app/domain/pairs/cadence.ts";
import type { CheckInNeed } from "#app/domain/pairs/check-in.ts";
import type { Answer } from "#app/domain/pairs/proposal.ts";
import { isReady } from "#app/domain/people/stages.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import type { SaidToday } from "./small-needs.ts";

/** Why somebody needs the office today. The promises of a pair come from the cadence alone. */
export type Why =
  | "new_application"
  | "standing_still"
  | "waiting_long"
  | "break_over"
  | "proposal_unanswered"
  | "suggest_again"
  | "wish_to_meet"
  | "letter_lost"
  | "unreachable"
  | "feedback"
  | "round_waits"
  | SaidToday["why"]
  | CheckInNeed["why"]
  | PromiseCode;

/** One who needs somebody: why, since when, and what it is about. */
export type Need = {
  why: Why;
  /** The day on which it should have been done, or on which it came up. */
  since: Day;
  urgency: "now" | "soon";
  about: {
    kind: "person" | "proposal" | "pair" | "check_in" | "said" | "letter" | "feedback" | "round";
    id: string;
    /** The check-in that is not answered: what he says on the phone can be written down. */
    checkInId?: string;
  };
  /** Whose row it is: a pair's or proposal's is the participant's, for he has only one. */
  personId: string | null;
  /** The men to call, in the order of who to call first. */
  call: string[];
  role: { kind: RoleKind; stage: string } | null;
  /** Who looks after it in the office, substitutes included. */
  inCareOf: string[];
};

/** What a need depends on besides the facts, as one text. */
export function underOf(today: Day, cadence: Cadence): string {
  return `${today} ${JSON.stringify(cadence)}`;
}

export type RoleFacts = {
  personId: string;
  kind: RoleKind;
  stage: string;
  /** Since when he stands there; for those who wait: since when they wait. */
  since: Day;
  breakUntil: Day | null;
  coordinatorId: string | null;
};
export type ProposalToday = {
  id: string;
  participantId: string;
  supportPersonId: string;
  proposedOn: Day;
  participantAnswer: Answer | null;
  supportPersonAnswer: Answer | null;
  closedOn: Day | null;
  /** The last day for an answer, as both were told. */
  expiresOn: Day;
  proposedBy: string;
  /** Who looks after the participant; else whoever proposed. */
  coordinatorId: string | null;
};
export type PairToday = PairFacts & {
  id: string;
  participantId: string;
  supportPersonId: string;
  coordinatorId: string | null;
  substituteId: string | null;
};
export type CheckInToday = CheckInNeed & {
  id: string;
  pairId: string;
  personId: string;
  coordinatorId: string | null;
  substituteId: string | null;
};
/** What a man's stage asks of the office. Who stands still for long is not forgotten there. */
export function needOfRole(role: RoleFacts, today: Day, before: BeforeCadence): Need | null {
  const need = (why: Why, since: Day, urgency: Need["urgency"]): Need => ({
    why,
    since,
    urgency,
    about: { kind: "person", id: role.personId },
    personId: role.personId,
    call: [role.personId],
    role: { kind: role.kind, stage: role.stage },
    inCareOf: role.coordinatorId === null ? [] : [role.coordinatorId],
  });
  const days = daysBetween(role.since, today);
  if (role.stage === "interested" || role.stage === "applied") {
    const late = days >= before.applicationAnswered;
    return need("new_application", role.since, late ? "now" : "soon");
  }
  if (role.stage === "on_a_break") {
    const over = role.breakUntil && role.breakUntil <= today;
    return over ? need("break_over", role.breakUntil as Day, "soon") : null;
  }
  if (days < before.waiting) return null;
  return isReady(role.kind, role.stage)
    ? need("waiting_long", role.since, "now")
    : need("standing_still", addDays(role.since, before.waiting), "soon");
}

/** An open proposal needs a call from the day of the reminder; a closed one needs another suggestion. */
export function needOfProposal(
  proposal: ProposalToday,
  today: Day,
  { remindOfProposal }: BeforeCadence,
): Need | null {
  const { participantId, supportPersonId } = proposal;
  const shared = {
    personId: participantId,
    role: null,
    inCareOf: [proposal.coordinatorId ?? proposal.proposedBy],
  };
  if (proposal.closedOn) {
    return {
      ...shared,
      why: "suggest_again",
      since: proposal.closedOn,
      urgency: "soon",
      about: { kind: "person", id: participantId },
      call: [participantId],
    };
  }
  const asked = daysBetween(proposal.proposedOn, today);
  if (asked < remindOfProposal) return null;
  const silent = [
    proposal.participantAnswer === null ? participantId : null,
    proposal.supportPersonAnswer === null ? supportPersonId : null,
  ].filter((id) => id !== null);
  return {
    ...shared,
    why: "proposal_unanswered",
    since: proposal.proposedOn,
    urgency: addDays(today, 1) >= proposal.expiresOn ? "now" : "soon",
    about: { kind: "proposal", id: proposal.id },
    call: silent,
  };
}

export function needsOfPair(pair: PairToday, today: Day, cadence: Cadence): Need[] {
  const due = dueFor(pair, today, cadence);
  if (due.length === 0) return [];
  const about = { kind: "pair" as const, id: pair.id };
  const call = [pair.supportPersonId, pair.participantId];
  const inCareOf = inCareOfPair(pair);
  const personId = pair.participantId;
  return due.map(({ what, on, urgency }) => ({
    why: what,
    since: on,
    urgency,
    about,
    personId,
    call,
    role: null,
    inCareOf,
  }));
}

/** Who asks to be called or does not fare well is called now; who is silent, soon. Each his own row. */
export function needOfCheckIn(checkIn: CheckInToday): Need {
  const { why, since, pairId, personId, coordinatorId, substituteId } = checkIn;
  return {
    why,
    since,
    urgency: why === "check_in_unanswered" ? "soon" : "now",
    about: {
      kind: "check_in",
      id: pairId,
      ...(why === "check_in_unanswered" && { checkInId: checkIn.id }),
    },
    personId,
    call: [personId],
    role: null,
    inCareOf: inCareOfPair({ coordinatorId, substituteId }),
  };
}

type CaredFor = { coordinatorId: string | null; substituteId: string | null };

/** Its coordinator and its substitute. */
export function inCareOfPair({ coordinatorId, substituteId }: CaredFor): string[] {
  if (substituteId === null) return coordinatorId === null ? [] : [coordinatorId];
  return coordinatorId === null ? [substituteId] : [coordinatorId, substituteId];
}
