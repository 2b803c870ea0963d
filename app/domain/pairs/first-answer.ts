/**
 * What a man says after the first meeting, to the office alone: he would like to go on, he would like to
 * be suggested to somebody else, or they have not met.
 */
export const FIRST_ANSWERS = ["go_on", "another", "not_met"] as const;
export type FirstAnswer = (typeof FIRST_ANSWERS)[number];
