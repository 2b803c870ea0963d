import type { ChangeCode } from "./changes.ts";
import type { Entry } from "./entry.ts";
import type { Reason, Remark } from "./remarks.ts";
import type { Row } from "./tables.ts";

export type Fate = "added" | "changed" | "same" | "merged" | "refused";

/** What becomes of one row. */
export type PlannedRow = {
  row: Row;
  fate: Fate;
  reason: Reason | null;
  remarks: Remark[];
  changes: ChangeCode[];
  entry: Entry | null;
  /** The man is known and his details are protected: the screen shows a lock and nothing of his. */
  isProtected: boolean;
};
