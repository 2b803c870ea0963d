/**
 * A row of Today that somebody of the office has put off until a day, for the whole office. It comes
 * back on that day, or at once when there is something that it does not cover.
 */
export interface SnoozeTable {
  id: string;
  /** The man whose row it is, else the thing that it is about. */
  row_key: string;
  person_id: string | null;
  /** JSON list of what stood in the row then. */
  covers: string;
  reason: "call_later" | "no_answer" | "he_is_away" | "agreed" | "waits_for_other";
  snoozed_at: string;
  snoozed_by: string;
  until_on: string;
  /** Somebody took it up before the day, or put it off anew. */
  woken_at: string | null;
  woken_by: string | null;
}

/** From when to when, both days included, somebody of the office is away, and who has his list. */
export interface AbsenceTable {
  id: string;
  account_id: string;
  substitute_id: string;
  from_on: string;
  to_on: string;
  set_at: string;
  set_by: string;
  taken_back_at: string | null;
}

/** Which mails about Today somebody of the office wants; who has not chosen gets all. */
export interface DigestChoiceTable {
  account_id: string;
  wanted: "all" | "weekly" | "none";
  chosen_at: string;
}

/**
 * Up to which number the facts of a pair or a man are known: the database raises it whenever something is
 * written that Today depends on (decision 0032). Nobody else writes here, and nothing is taken out.
 */
export interface TouchedTable {
  about: "pair" | "person";
  id: string;
  seq: number;
}

export interface TodayTables {
  snooze: SnoozeTable;
  absence: AbsenceTable;
  digest_choice: DigestChoiceTable;
  touched: TouchedTable;
}
