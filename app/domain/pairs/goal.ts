/** How far two men have come with what they want to reach. */
export const HOW_FAR = ["not_yet", "on_the_way", "reached"] as const;
export type HowFar = (typeof HOW_FAR)[number];

export const GOAL_LETTERS_MOST = 200;
/** More than so many at once are none. */
export const GOALS_MOST = 5;
