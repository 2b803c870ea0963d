import { fold } from "./fold.ts";

const MOST_WORDS = 6;

/**
 * The words of a search, folded and without signs, so that none of them means anything to SQL's
 * LIKE. Each has to be found; after six nobody narrows anything down any more.
 */
export function searchWords(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}
