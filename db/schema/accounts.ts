import type { Generated } from "kysely";

/** Who can sign in. Columns named `_at` are UTC instants (ISO 8601), `_on` are days in Helsinki. */
export interface AccountTable {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  language: string;
  office_role: "coordinator" | "admin" | null;
  created_at: string;
  closed_at: string | null;
}

/**
 * A six-digit code for a contact. Neither the contact nor the code is kept, only keyed hashes: a
 * row is written for unknown contacts as well, and a stranger's address is not ours to keep.
 */
export interface SignInCodeTable {
  id: string;
  contact_hash: string;
  code_hash: string;
  created_at: string;
  expires_at: string;
  tries: Generated<number>;
  used_at: string | null;
  /** Set when a newer code took its place. One code per contact is neither used nor retired. */
  retired_at: string | null;
}

/** A QR + PIN that a coordinator hands to a man without e-mail. One per account is not revoked. */
export interface SignInCardTable {
  id: string;
  account_id: string;
  token_hash: string;
  pin_hash: string;
  created_at: string;
  created_by: string;
  expires_at: string;
  /** Wrong tries since the last right one. */
  tries: Generated<number>;
  last_used_at: string | null;
  revoked_at: string | null;
  revoked_by: string | null;
}

export interface SessionTable {
  token_hash: string;
  account_id: string;
  created_at: string;
  seen_at: string;
  expires_at: string;
}

/** A secret address under which a man's own calendar shows his times. He has one or none. */
export interface CalendarLinkTable {
  id: string;
  account_id: string;
  token_hash: string;
  created_at: string;
}

export interface AccountsTables {
  account: AccountTable;
  sign_in_code: SignInCodeTable;
  sign_in_card: SignInCardTable;
  session: SessionTable;
  calendar_link: CalendarLinkTable;
}
