/** What a man of a pair asks for: to end it, or to rest. He says it to the office, not to the other. */
export const PAIR_WISHES = ["pause", "stop"] as const;
export type PairWish = (typeof PAIR_WISHES)[number];
