import type {
  FirstAnswerTable,
  FirstMeetingTable,
  FirstMeetingTimeTable,
} from "./first-meetings.ts";
import type { ClosingTalkTable, FarewellTable, PairWishTable } from "./pair-endings.ts";

/** A suggestion that two men meet. Each answers once; the answers are final facts. */
export interface PairProposalTable {
  id: string;
  participant_id: string;
  support_person_id: string;
  proposed_by: string;
  proposed_at: string;
  /** JSON list of reasons with their facts, strongest first, as both men and the office see them. */
  reasons: string;
  /** JSON of the one honest "mind this", if there is one. */
  mind: string | null;
  /** The last day on which an answer is taken. */
  expires_on: string;
  participant_token: string;
  participant_answer: "yes" | "no" | null;
  participant_answered_at: string | null;
  /** The account that pressed: his own, or a coordinator's on his behalf; null: he came by the link. */
  participant_answered_by: string | null;
  support_person_token: string;
  support_person_answer: "yes" | "no" | null;
  support_person_answered_at: string | null;
  support_person_answered_by: string | null;
  closed_at: string | null;
  closed_how: "paired" | "declined" | "expired" | "withdrawn" | null;
  closed_by: string | null;
  /** The round in whose plan it was made. */
  round_id: string | null;
}

export interface PairTable {
  id: string;
  proposal_id: string | null;
  participant_id: string;
  support_person_id: string;
  kind: "friendship" | "work";
  coordinator_id: string | null;
  /** Has the coordinator's list while he is away. */
  substitute_id: string | null;
  started_on: string;
  /** The earliest day in the log of meetings; null until they have met. */
  first_meeting_on: string | null;
  agreement_on: string | null;
  /** When the support person was thanked for the first meeting, and for half of the time. */
  thanked_first_on: string | null;
  thanked_half_on: string | null;
  next_meeting_at: string | null;
  next_meeting_place: string | null;
  planned_end_on: string | null;
  ended_on: string | null;
  end_reason:
    | "goals_reached"
    | "moved"
    | "work_or_study"
    | "time"
    | "did_not_click"
    | "no_contact"
    | "other"
    | null;
  ended_by: string | null;
  /** Since when it rests, and on which day the office asks again. */
  paused_on: string | null;
  pause_until: string | null;
  /** When it last went on after a pause: what fell into the pause is not asked for. */
  resumed_on: string | null;
  /** What both men have agreed on for the time after the pair. */
  contact_after: "yes" | "no" | null;
  contact_how: string | null;
  /** The round in which they came together. */
  round_id: string | null;
  /**
   * What the rhythm looks at, kept by triggers of the database and written by nobody else: the latest
   * meeting, the latest note about a talk, and for which talk each man has last said that all is well.
   */
  last_met_on: string | null;
  last_talked_on: string | null;
  participant_well_talk: number | null;
  support_person_well_talk: number | null;
}

/** One meeting a day and pair: logged by both men it is still one meeting. */
export interface MeetingTable {
  id: string;
  pair_id: string;
  met_on: string;
  minutes: number;
  what: string;
  place: string | null;
  logged_by: string;
  logged_at: string;
  /** The other of the two, when he logged the same meeting. */
  confirmed_by: string | null;
  confirmed_at: string | null;
}

/** Confidential to the office, but part of what the man gets when he asks for his data. */
export interface NoteTable {
  id: string;
  person_id: string | null;
  pair_id: string | null;
  noted_on: string;
  /** What it was; null in notes from before it was asked. */
  kind: "call" | "met" | "message" | "hand_over" | "other" | null;
  text: string;
  noted_by: string;
  noted_at: string;
}

/** Every change of a pair, as it happened. `detail` is a code, a day or an instant, by `what`. */
export interface PairEventTable {
  id: string;
  pair_id: string;
  what: string;
  detail: string | null;
  happened_at: string;
  happened_by: string | null;
}

/**
 * One man of a pair is asked how it is going, by a link. The newest of his in a pair is open until he
 * has answered or the office has taken it up: only then is he asked again.
 */
export interface CheckInTable {
  id: string;
  pair_id: string;
  person_id: string;
  /** The day of the calendar that it belongs to; a missed run sends it later. */
  due_on: string;
  /** Which talk of the calendar it is: 1, 2, then the month and one. The office may move its day. */
  talk: number;
  token: string;
  sent_at: string;
  reminded_at: string | null;
  answered_at: string | null;
  /** 1 the lowest … 5. */
  face: number | null;
  did_meet: "yes" | "no" | null;
  /** Since when he asks to be called. */
  call_me_at: string | null;
  words: string | null;
  /** Who of the office wrote the answer down as he said it, and on which day he did; null: he himself. */
  told_to: string | null;
  told_on: string | null;
  /** When the office had talked with him about it. */
  handled_at: string | null;
  handled_by: string | null;
  /** When somebody of the office had read or heard what he told; told anew, it is to be read anew. */
  heard_at: string | null;
  heard_by: string | null;
}

/** What the two want to reach together, in their own words. */
export interface PairGoalTable {
  id: string;
  pair_id: string;
  text: string;
  how_far: "not_yet" | "on_the_way" | "reached";
  set_at: string;
  set_by: string;
  changed_at: string;
  changed_by: string;
}

/** What a man said aloud in a check-in, at most about a minute. */
export interface VoiceTable {
  check_in_id: string;
  recorded_at: string;
  type: string;
  bytes: Uint8Array;
}

export interface PairsTables {
  first_meeting: FirstMeetingTable;
  first_meeting_time: FirstMeetingTimeTable;
  first_answer: FirstAnswerTable;
  voice: VoiceTable;
  pair_wish: PairWishTable;
  closing_talk: ClosingTalkTable;
  farewell: FarewellTable;
  pair_goal: PairGoalTable;
  pair_proposal: PairProposalTable;
  pair: PairTable;
  meeting: MeetingTable;
  note: NoteTable;
  pair_event: PairEventTable;
  check_in: CheckInTable;
}
