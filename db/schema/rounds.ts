import type { Generated } from "kysely";

/** A group that applies together, is paired at once and goes on together until `ends_on`. */
export interface RoundTable {
  id: string;
  /** Where the group meets; null: everywhere in the country. */
  municipality_code: string | null;
  /** The first and the last day on which one may apply. */
  apply_from: string;
  apply_until: string;
  starts_on: string;
  /** The last day of the round. */
  ends_on: string;
  pairs_most: number;
  pair_kind: "friendship" | "work";
  coordinator_id: string | null;
  created_at: string;
  created_by: string;
  /** Since when the office asks pairs. */
  pairing_at: string | null;
  pairing_by: string | null;
  begun_at: string | null;
  begun_by: string | null;
  cancelled_at: string | null;
  cancelled_by: string | null;
}

export interface RoundTextTable {
  round_id: string;
  language: string;
  title: string;
  summary: string;
}

/** A man would like to be in a round. He has one that is open, in one round. */
export interface RoundApplicationTable {
  id: string;
  round_id: string;
  person_id: string;
  side: "participant" | "support_person";
  /** In which field he works, or would like to: a code of `FIELDS_OF_WORK`. */
  field: string;
  /** What he hopes for, or offers: a code of `ROUND_GOALS`. */
  goal: string;
  /** Weekdays on whose evenings he can come, "2,4"; empty where he has not said. */
  evenings: string;
  applied_at: string;
  applied_by: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  /** The round has begun, with him or without a pair for him. */
  closed_at: string | null;
  closed_how: "in" | "full" | null;
}

/** When and where the group of a round meets; for its men alone. */
export interface RoundDateTable {
  id: string;
  round_id: string;
  starts_at: string;
  ends_at: string;
  place_id: string;
  /** How often calendars were told of a change. */
  sequence: Generated<number>;
  changed_at: string;
  reminded_at: string | null;
  cancelled_at: string | null;
  cancelled_by: string | null;
}

/** Somebody was there. Without a man it is one more head: his application has been forgotten, or he. */
export interface RoundAttendanceTable {
  id: string;
  round_date_id: string;
  person_id: string | null;
  marked_at: string;
  marked_by: string;
}

export interface RoundsTables {
  round: RoundTable;
  round_text: RoundTextTable;
  round_application: RoundApplicationTable;
  round_date: RoundDateTable;
  round_attendance: RoundAttendanceTable;
}
