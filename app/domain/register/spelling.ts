import { fold } from "#app/domain/fold.ts";
import { editsBetween } from "#app/domain/places/spelling.ts";

/** From this length on a word may have one letter wrong; from the second, two. Shorter words are exact. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 10;

/** A dictionary of folded words, each with what it means, from lists such as "suomi, suomea, finska". */
export function dictionary<Code>(
  lists: Iterable<readonly [Code, string]>,
  folded: (word: string) => string = fold,
): ReadonlyMap<string, Code> {
  const entries = [...lists].flatMap(([code, list]) =>
    list.split(",").map((word) => [folded(word), code] as const),
  );
  return new Map(entries);
}

/**
 * What a word means, forgiving a slip of the fingers ("englnati", "ruosti"). Null when no word is
 * near enough, or when two of different meaning are equally near: then nobody guesses.
 */
export function nearest<Code>(word: string, words: ReadonlyMap<string, Code>): Code | null {
  const exact = words.get(word);
  if (exact !== undefined) return exact;
  const slips = word.length >= TWO_SLIPS_FROM ? 2 : word.length >= ONE_SLIP_FROM ? 1 : 0;
  let best = slips;
  let found = new Set<Code>();
  for (const [candidate, code] of slips > 0 ? words : []) {
    if (candidate.length < ONE_SLIP_FROM) continue;
    const distance = editsBetween(word, candidate, best);
    if (distance > best) continue;
    if (distance < best) found = new Set();
    best = distance;
    found.add(code);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
