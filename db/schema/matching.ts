/** Two men who must not be suggested to each other. No reason is kept. `person_a` sorts first. */
export interface NeverMatchTable {
  person_a: string;
  person_b: string;
  added_on: string;
  added_by: string;
}

/**
 * What the office has decided about two for its plan: together (`pinned`), or not for now (`apart`,
 * with a reason by code, until a day). "Never" is another thing: `never_match`.
 */
export interface PlanDecisionTable {
  id: string;
  what: "pinned" | "apart";
  participant_id: string;
  support_person_id: string;
  reason: "asked_for_it" | "know_each_other" | "too_far" | "no_time" | "office_view" | null;
  /** The last day on which they are kept apart. */
  until_on: string | null;
  decided_at: string;
  decided_by: string;
}

/** A man whom the office leaves out of its plan until a day, that day included. */
export interface SetAsideTable {
  person_id: string;
  until_on: string;
  set_at: string;
  set_by: string;
}

/** `other_id` was shown to `person_id` by the plan, and what he said about it. */
export interface ShownManTable {
  id: string;
  person_id: string;
  other_id: string;
  /** On which side `person_id` stands. */
  side: "participant" | "support_person";
  shown_at: string;
  answer: "meet" | "not_now" | null;
  answered_at: string | null;
  /** Why not now, if he wanted to say: for the office only. */
  words: string | null;
}

export interface MatchingTables {
  never_match: NeverMatchTable;
  plan_decision: PlanDecisionTable;
  set_aside: SetAsideTable;
  shown_man: ShownManTable;
}
