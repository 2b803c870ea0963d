/** Somebody of the office who is away today, and who has his list. */
export type AwayToday = { accountId: string; substituteId: string };

/**
 * Whose rows are on somebody's list: his own, and of everyone for whom he stands in, also by way of
 * a substitute who is away himself.
 */
export function listsOf(accountId: string, away: AwayToday[]): Set<string> {
  const lists = new Set([accountId]);
  for (const list of lists) {
    for (const { accountId: absent, substituteId } of away) {
      if (substituteId === list) lists.add(absent);
    }
  }
  return lists;
}

/**
 * Whether a colleague who is here has his list: his substitute, or the substitute of that one. Those who
 * stand in for each other at the same time have nobody.
 */
export function isStoodInFor(accountId: string, away: AwayToday[]): boolean {
  const substitutes = new Set([accountId]);
  for (const one of substitutes) {
    for (const { accountId: absent, substituteId } of away) {
      if (absent === one) substitutes.add(substituteId);
    }
  }
  return [...substitutes].some(
    (one) => one !== accountId && !away.some(({ accountId: absent }) => absent === one),
  );
}

/** Which mails about Today somebody wants: on Mondays and when something is urgent, Mondays only, none. */
export const DIGESTS = ["all", "weekly", "none"] as const;
export type DigestChoice = (typeof DIGESTS)[number];
