import { fold } from "#app/domain/fold.ts";

/** Shorter words ("ja", "of", "dr") say nothing about a profession. */
const TELLING_LETTERS = 4;

/** The longer words of what a man has written as his profession, folded: it is free text. */
export function professionWords(profession: string | null): string[] {
  return fold(profession ?? "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= TELLING_LETTERS);
}

/** The same field in the same words; men who write in different languages are not recognised. */
export function shareAProfession(one: readonly string[], other: readonly string[]): boolean {
  return one.some((word) => other.includes(word));
}
