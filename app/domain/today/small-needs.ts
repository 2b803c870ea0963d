import { type Day, daysBetween } from "#app/domain/day.ts";
import { inCareOfPair, type Need } from "./needs.ts";

export type SaidToday = {
  why: "wants_another" | "wants_to_stop" | "wants_pause" | "call_me" | "after_pair";
  since: Day;
  pairId: string;
  personId: string;
  coordinatorId: string | null;
  substituteId: string | null;
};
export type FeedbackToday = { id: string; receivedOn: Day; dueOn: Day };
/** A round for which nobody is asked any more and which has not begun. */
export type RoundToday = { id: string; since: Day; coordinatorId: string | null };
export type LostLetter = {
  id: string;
  personId: string | null;
  lostOn: Day;
  coordinatorId: string | null;
};

/** Who would like to be called, to stop or meet somebody else is called now, before he stays away; a pause and what comes after, soon. */
export function needOfSaid(said: SaidToday): Need {
  const { why, since, pairId, personId, coordinatorId, substituteId } = said;
  return {
    why,
    since,
    urgency: why === "wants_pause" || why === "after_pair" ? "soon" : "now",
    about: { kind: "said", id: pairId },
    personId,
    call: [personId],
    role: null,
    inCareOf: inCareOfPair({ coordinatorId, substituteId }),
  };
}

export type WishToday = {
  personId: string;
  since: Day;
  /** The other wishes to meet him too. */
  isMutual: boolean;
  coordinatorId: string | null;
};

/** He would like to meet a man whom the plan shows him; two who wish each other are asked now. */
export function needOfWish({ personId, since, isMutual, coordinatorId }: WishToday): Need {
  return {
    why: "wish_to_meet",
    since,
    urgency: isMutual ? "now" : "soon",
    about: { kind: "person", id: personId },
    personId,
    call: [personId],
    role: null,
    inCareOf: coordinatorId ? [coordinatorId] : [],
  };
}

/** A letter that nothing could deliver: he does not know what we told him. */
export function needOfLetter({ id, personId, lostOn, coordinatorId }: LostLetter): Need {
  return {
    why: "letter_lost",
    since: lostOn,
    urgency: "now",
    about: { kind: "letter", id },
    personId,
    call: personId ? [personId] : [],
    role: null,
    inCareOf: coordinatorId ? [coordinatorId] : [],
  };
}

export type UnreachableToday = { personId: string; since: Day; coordinatorId: string | null };

/** Nothing that we write reaches him, by none of his contacts: only a call can. */
export function needOfUnreachable({ personId, since, coordinatorId }: UnreachableToday): Need {
  return {
    why: "unreachable",
    since,
    urgency: "now",
    about: { kind: "person", id: personId },
    personId,
    call: [personId],
    role: null,
    inCareOf: coordinatorId ? [coordinatorId] : [],
  };
}

/** After so many days men who have applied have waited long enough for what comes next. */
const ROUND_PRESSING_DAYS = 7;

/** Applying to a round is over: its pairs are to be made, or it is to begin. */
export function needOfRound({ id, since, coordinatorId }: RoundToday, today: Day): Need {
  return {
    why: "round_waits",
    since,
    urgency: daysBetween(since, today) >= ROUND_PRESSING_DAYS ? "now" : "soon",
    about: { kind: "round", id },
    personId: null,
    call: [],
    role: null,
    inCareOf: coordinatorId ? [coordinatorId] : [],
  };
}

/** Feedback is pressing from three days before the law's time is over. */
const FEEDBACK_PRESSING_DAYS = 3;

export function needOfFeedback({ id, receivedOn, dueOn }: FeedbackToday, today: Day): Need {
  return {
    why: "feedback",
    since: receivedOn,
    urgency: daysBetween(today, dueOn) <= FEEDBACK_PRESSING_DAYS ? "now" : "soon",
    about: { kind: "feedback", id },
    personId: null,
    call: [],
    role: null,
    inCareOf: [],
  };
}
