/** In what state letters are shown: waiting, given up after a day of tries, gone, no longer needed. */
export const SHOWN = ["waiting", "gave_up", "sent", "dropped"] as const;
export type Shown = (typeof SHOWN)[number];

/** Stands as the last error of a letter that was not tried: nothing arrives at its contact. */
export const NOTHING_ARRIVES = "nothing_arrives";
