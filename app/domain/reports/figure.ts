/** How a number was come by, as the funder asks: every one counted, from those who told, or worked out. */
export type How = "collected" | "sampled" | "estimated";

/** A number of the report; `of` is out of how many. What would point at single men is not said. */
export type Figure = {
  code: string;
  /** What is counted where it has a name of its own: a municipality, a source. */
  name?: string;
  value: number | Unsaid;
  of?: number;
  how: How;
};
/** "fewer": at least one and fewer than five; "not_told": else a small one could be worked out. */
export type Unsaid = "fewer" | "not_told";

export type Section = { code: string; figures: Figure[] };

/** Below this a number about men's answers or homes is not told (small cells). */
export const FEWEST_TOLD = 5;

/**
 * Parts of one whole whose sum is known, with the small ones left out. Where only one is small, the
 * next larger is left out too: else the small one is what is missing from the sum. Of fewer than five
 * together nothing is told, nor that nobody said something: then it was the others.
 */
export function sparingly(parts: Figure[]): Figure[] {
  const all = parts.reduce((sum, { value }) => sum + (typeof value === "number" ? value : 0), 0);
  if (all > 0 && all < FEWEST_TOLD) {
    return parts.map((part) => ({ ...part, value: "not_told" as const }));
  }
  const isSmall = ({ value }: Figure) =>
    typeof value === "number" && value > 0 && value < FEWEST_TOLD;
  const small = parts.filter(isSmall);
  const larger = parts
    .filter(({ value }) => typeof value === "number" && value >= FEWEST_TOLD)
    .sort((one, other) => Number(one.value) - Number(other.value));
  const beside = small.length === 1 ? larger[0] : undefined;
  return parts.map((part) => {
    if (isSmall(part)) return { ...part, value: "fewer" as const };
    return part === beside ? { ...part, value: "not_told" as const } : part;
  });
}

/** The middle one of some numbers; null: there are none. */
export function median(numbers: number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  if (sorted.length % 2 === 1) return sorted[middle] ?? null;
  return Math.round(((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2);
}
