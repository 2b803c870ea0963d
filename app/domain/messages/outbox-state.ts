/** In what state letters are shown: waiting, given up after a day of tries, gone, no longer needed. */
export const SHOWN = ["waiting", "gave_up", "sent", "dropped"] as const;
export type Shown = (typeof SHOWN)[number];
