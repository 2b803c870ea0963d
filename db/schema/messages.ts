import type { Generated } from "kysely";

/** The outbox. A row is written in the same transaction as what it tells about. */
export interface MessageTable {
  id: string;
  /** Names the text in i18n: `messages:<kind>.subject` and `.body`. */
  kind: string;
  channel: "mail" | "sms";
  recipient: string;
  account_id: string | null;
  person_id: string | null;
  language: string;
  /** JSON: what the text speaks of. No more than the text needs. */
  facts: string;
  /** Path of the thing that it is about, without the language: "/sign-ups/…". */
  link: string | null;
  dedupe_key: string;
  created_at: string;
  due_at: string;
  tries: Generated<number>;
  next_try_at: string;
  sent_at: string | null;
  gave_up_at: string | null;
  dropped_at: string | null;
  last_error: string | null;
}

export interface MessagesTables {
  message: MessageTable;
}
