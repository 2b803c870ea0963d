/** Two men who must not be suggested to each other. No reason is kept. */
export interface NeverMatchTable {
  person_a: string;
  person_b: string;
  added_on: string;
  added_by: string;
}

/** A suggestion that two men meet. Each answers once; the answers are final facts. */
export interface PairProposalTable {
  id: string;
  participant_id: string;
  support_person_id: string;
  proposed_by: string;
  proposed_at: string;
  /** JSON list of reason codes with their values, as shown to both. */
  reasons: string;
  expires_on: string;
  participant_token: string;
  participant_answer: "yes" | "no" | null;
  participant_answered_at: string | null;
  support_person_token: string;
  support_person_answer: "yes" | "no" | null;
  support_person_answered_at: string | null;
  closed_at: string | null;
  closed_how: "paired" | "declined" | "expired" | "withdrawn" | null;
  closed_by: string | null;
}

export interface MatchingTables {
  never_match: NeverMatchTable;
  pair_proposal: PairProposalTable;
}
