/**
 * The first meeting of a pair, with three: which times the office offers, and who has ticked. When and
 * where they meet in the end stands in the pair (`next_meeting_at`), once it is fixed.
 */
export interface FirstMeetingTable {
  pair_id: string;
  participant_token: string;
  support_person_token: string;
  /** Times offered anew are another round: a tick for times that are gone is told apart by it. */
  round: number;
  offered_at: string;
  /** Comes along. */
  offered_by: string;
  place_id: string | null;
  place_name: string | null;
  participant_answered_at: string | null;
  /** The account that pressed: his own, or a coordinator's on his behalf; null: he came by the link. */
  participant_answered_by: string | null;
  support_person_answered_at: string | null;
  support_person_answered_by: string | null;
  /** When he was reminded of these times; offered anew, he has not been. */
  participant_reminded_at: string | null;
  support_person_reminded_at: string | null;
  fixed_at: string | null;
  /** Null: by itself, because both had ticked it. */
  fixed_by: string | null;
  cancelled_at: string | null;
  cancelled_by: string | null;
}

export interface FirstMeetingTimeTable {
  id: string;
  pair_id: string;
  starts_at: string;
  participant_ticked_at: string | null;
  support_person_ticked_at: string | null;
}

/** After the first meeting each man says by himself, by a link, how he would like to go on. */
export interface FirstAnswerTable {
  id: string;
  pair_id: string;
  person_id: string;
  /** Two days after the meeting that it is about. */
  due_on: string;
  token: string;
  sent_at: string;
  answered_at: string | null;
  /** His own account, or a coordinator's on his behalf; null: he came by the link. */
  answered_by: string | null;
  answer: "go_on" | "another" | "not_met" | null;
  words: string | null;
}
