import { countOf } from "./bits.ts";

/**
 * How alike two lists of ticks are, from 0 (no more than chance) to 1 (the same): the phi
 * coefficient, the correlation of two yes/no lists, with negative values taken as 0. Whoever ticks
 * everything shares everything with everybody, which says nothing: he gets 0. Ticking more than one
 * means never helps; ticking what one means does. The ticks are bits (`bits.ts`) among `total`.
 */
export function likeness(one: number, other: number, total: number): number {
  const ones = countOf(one);
  const others = countOf(other);
  const spread = ones * (total - ones) * others * (total - others);
  if (spread === 0) return 0;
  return Math.max(0, (total * countOf(one & other) - ones * others) / Math.sqrt(spread));
}
