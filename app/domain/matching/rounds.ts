import { WEIGHTS, type Weights } from "./wishes.ts";

/**
 * friendship: pairs are made as men come, all the year round.
 * round: a group of men applies together, pairs form by profession and goal, and the group meets.
 */
export const FLOWS = ["friendship", "round"] as const;
export type Flow = (typeof FLOWS)[number];

/**
 * In a round the same field and the same goal come before everything but the language. The group
 * meets in one place at fixed times, so that area and day-parts weigh less, and all have applied
 * within the same weeks, so that waiting tells little (docs/matching.md).
 */
export const ROUND_WEIGHTS: Weights = {
  language: 25,
  finnish: 8,
  area: 8,
  times: 12,
  interests: 5,
  hopes: 25,
  hopes_of_support_person: 7,
  profession: 25,
  waiting: 5,
};

export const WEIGHTS_OF: Record<Flow, Weights> = { friendship: WEIGHTS, round: ROUND_WEIGHTS };
