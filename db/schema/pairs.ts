export interface PairTable {
  id: string;
  proposal_id: string | null;
  participant_id: string;
  support_person_id: string;
  kind: "friendship" | "work";
  coordinator_id: string | null;
  substitute_id: string | null;
  started_on: string;
  first_meeting_on: string | null;
  agreement_on: string | null;
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
}

/** Confidential to the office, but part of what the man gets when he asks for his data. */
export interface NoteTable {
  id: string;
  person_id: string | null;
  pair_id: string | null;
  noted_on: string;
  text: string;
  noted_by: string;
  noted_at: string;
}

/** Every change of a pair, as it happened. */
export interface PairEventTable {
  id: string;
  pair_id: string;
  what: string;
  detail: string | null;
  happened_at: string;
  happened_by: string | null;
}

export interface PairsTables {
  pair: PairTable;
  meeting: MeetingTable;
  note: NoteTable;
  pair_event: PairEventTable;
}
