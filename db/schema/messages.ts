import type { Generated } from "kysely";

/** The outbox. A row is written in the same transaction as what it tells about. */
export interface MessageTable {
  id: string;
  /** Names the text in i18n: `messages:<kind>.subject` and `.body`. */
  kind: string;
  channel: "mail" | "sms";
  recipient: string;
  /** His contact of the other channel, for when nothing arrives at this one. */
  other_contact: string | null;
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
  /** From then on nobody needs it: it is dropped instead of sent. */
  expires_at: string | null;
  /** Until then one worker has it in hand; nobody else takes it. */
  claimed_until: string | null;
  sent_at: string | null;
  /** Who told it by phone or on paper, when no gateway did. */
  handled_by: string | null;
  gave_up_at: string | null;
  /** No longer true, or too late: it is not sent. */
  dropped_at: string | null;
  last_error: string | null;
  /** It had gone, and then it was reported that it never arrived. */
  came_back_at: string | null;
}

/** A man, or a contact without a name (as a keyed hash), who has been written to. */
export interface LetterReaderTable {
  who: string;
  person_id: string | null;
  /** The link by which he gets fewer letters. */
  token: string;
  written_at: string;
}

/** Letters of this group are not written to him any more. */
export interface UnwantedLettersTable {
  who: string;
  letter_group: string;
  since: string;
}

/** An address or a number at which nothing arrives, until he changes it or something arrives. */
export interface UnreachableContactTable {
  contact: string;
  noted_at: string;
  /** The mail server or the gateway refused it; it was reported later; the office says so. */
  how: "refused" | "reported" | "office";
  noted_by: string | null;
}

export interface MessagesTables {
  letter_reader: LetterReaderTable;
  unwanted_letters: UnwantedLettersTable;
  message: MessageTable;
  unreachable_contact: UnreachableContactTable;
}
