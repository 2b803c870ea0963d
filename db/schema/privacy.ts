/** Who saw or changed what about whom, when. */
export interface AuditEntryTable {
  id: string;
  happened_at: string;
  account_id: string | null;
  person_id: string | null;
  what: string;
  detail: string | null;
}

/** Feedback on accessibility or anything else, answered within 14 days (Digital Services Act). */
export interface FeedbackTable {
  id: string;
  received_at: string;
  language: string;
  page: string | null;
  text: string;
  contact: string | null;
  answered_at: string | null;
  answered_by: string | null;
}

/** A number or choice that the office may change. */
export interface SettingTable {
  key: string;
  value: string;
  changed_at: string;
  changed_by: string | null;
}

/** What was said and is forgotten, as numbers of a year: nobody's, so that reports do not shrink. */
export interface KeptCountTable {
  year: number;
  what: string;
  answer: string;
  count: number;
}

export interface PrivacyTables {
  kept_count: KeptCountTable;
  audit_entry: AuditEntryTable;
  feedback: FeedbackTable;
  setting: SettingTable;
}
