/** Chance that falls the same way each time: the demo world looks alike on every machine. */
export type Chance = ReturnType<typeof chanceFrom>;

/** mulberry32, a small well-spread generator (public domain, Tommy Ettinger). */
export function chanceFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** A whole number from `from` to `to`, both included. */
    between: (from: number, to: number) => from + Math.floor(next() * (to - from + 1)),
    oneOf: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T,
    /** `count` different ones, in the order of the list. */
    some: <T>(all: readonly T[], count: number): T[] => {
      const drawn = new Set<number>();
      while (drawn.size < Math.min(count, all.length)) drawn.add(Math.floor(next() * all.length));
      return all.filter((_, position) => drawn.has(position));
    },
    /** True in so many of a hundred cases. */
    percent: (share: number) => next() * 100 < share,
  };
}
