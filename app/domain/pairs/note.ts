/** What the office notes: how it talked with somebody. "hand_over" is written by a hand-over alone. */
export const NOTE_KINDS = ["call", "met", "message", "other"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number] | "hand_over";
