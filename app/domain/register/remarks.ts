import { holdsIdentityCode } from "#app/domain/identity-code.ts";
import type { Column } from "./columns.ts";
import { isSensitive } from "./sensitive-words.ts";

/** What the coordinator should know about a row that is taken; `office-register:remark.<code>`. */
export type RemarkCode =
  | "identity_code"
  | "sensitive"
  | "second_contact"
  | "contact_unread"
  | "no_contact"
  | "aside"
  | "language_unread"
  | "area_unread"
  | "times_as_note"
  | "day_unread"
  | "day_in_future"
  | "stage_unread"
  | "stage_kept"
  | "has_pair"
  | "coordinator_unread"
  | "interest_unread"
  | "too_long"
  | "note_cut"
  | "protected"
  | "merged"
  | "both_roles"
  | "same_name";

/** Why a row is not taken; `office-register:reason.<code>`. */
export type ReasonCode =
  | "heading"
  | "no_name"
  | "name_too_long"
  | "no_role"
  | "only_first_name"
  | "contact_unread"
  | "minor"
  | "left_long_ago"
  | "several_people"
  | "contact_of_another"
  | "same_name_other_contact"
  | "twice_in_file";

export type Remark = {
  code: RemarkCode;
  /** The header under which it stands, as the file has it. */
  header?: string;
  /** The row that it is about, as Excel counts. */
  row?: number;
  words?: string;
};
export type Reason = { code: ReasonCode; row?: number };

/** As long as a note of the office may be. */
export const NOTE_LENGTH = 2000;

/**
 * What cannot be read is not lost: it goes to the man's notes under the header it stood beneath, and
 * the preview says so. Only what the law protects most goes nowhere.
 */
export class Findings {
  readonly remarks: Remark[] = [];
  readonly #lines: string[] = [];
  readonly #headers: Partial<Record<Column, string>>;

  constructor(headers: Partial<Record<Column, string>>) {
    this.#headers = headers;
  }

  remark(code: RemarkCode, column?: Column) {
    this.remarks.push(column ? { code, header: this.#headers[column] ?? column } : { code });
  }

  /** Keeps words under their header and says why they are there. */
  keep(code: RemarkCode, column: Column, text: string) {
    const said = this.allowed(column, text);
    if (!said) return;
    const header = this.#headers[column] ?? column;
    this.remarks.push({ code, header, words: said.slice(0, 80) });
    this.#lines.push(`${header}: ${said}`);
  }

  /** Keeps words under their header; nothing is to be said about it. */
  label(column: Column, text: string | undefined) {
    const said = this.allowed(column, text);
    if (said) this.#lines.push(`${this.#headers[column] ?? column}: ${said}`);
  }

  /** The coordinator's own notes need no remark. */
  note(column: Column, text: string | undefined) {
    const said = this.allowed(column, text);
    if (said) this.#lines.push(said);
  }

  /** The text, unless it speaks of what must not be kept. */
  allowed(column: Column, text: string | undefined): string | null {
    if (!text) return null;
    if (!isSensitive(text) && !holdsIdentityCode(text)) return text;
    this.remark("sensitive", column);
    return null;
  }

  /** All that was kept, as one note; what does not fit in one is said to be left out. */
  takeNote(): string | null {
    const text = this.#lines.join("\n");
    if (text.length > NOTE_LENGTH) this.remark("note_cut", "notes");
    return text.slice(0, NOTE_LENGTH) || null;
  }
}
