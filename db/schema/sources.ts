/** How men find us: a poster on a wall, a partner's page. Its code stands in links ("?via=…"). */
export interface SourceTable {
  code: string;
  name: string;
  kind: "poster" | "partner" | "share" | "other";
  created_at: string;
  created_by: string | null;
  /** From then on its links open as before and count nothing more. */
  retired_at: string | null;
}

/** Through which source a man came to the door by which he registered. */
export interface SourceApplicationTable {
  person_id: string;
  code: string;
  door: "join" | "volunteer";
  applied_on: string;
}

/** How often pages were opened through a source on a day. A number: nobody is recognised. */
export interface SourceOpeningTable {
  code: string;
  day: string;
  openings: number;
}

/**
 * What followed from a sign-up with a source, noted while it is known whose it is: names are
 * forgotten 30 days after the event, these days stay.
 */
export interface SourceStepTable {
  sign_up_id: string;
  /** The day of another event to which he came first: he had missed the one of this sign-up. */
  came_on: string | null;
  /** The day of a later event to which the same man came. */
  again_on: string | null;
  /** The day on which he asked for a support person. */
  wants_support_on: string | null;
}

export interface SourcesTables {
  source: SourceTable;
  source_opening: SourceOpeningTable;
  source_step: SourceStepTable;
  source_application: SourceApplicationTable;
}
