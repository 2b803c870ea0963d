/** Lists of ticks as bits of one whole number: two men are compared in nanoseconds, not microseconds. */

/** A list of codes that fits into the 31 bits that stay positive. */
type Codes = readonly string[];

/** The ticks that stand in the list of all codes; others say nothing. */
export function bitsOf(ticks: Codes, all: Codes): number {
  let bits = 0;
  for (const tick of ticks) {
    const place = all.indexOf(tick);
    if (place >= 0) bits |= 1 << place;
  }
  return bits;
}

/** How many bits are set (counted in parallel: Warren, Hacker's Delight, 5-1). */
export function countOf(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
