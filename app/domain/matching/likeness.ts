/**
 * How alike two lists of ticks are, from 0 (no more than chance) to 1 (the same): the phi
 * coefficient, the correlation of two yes/no lists, with negative values taken as 0. Whoever ticks
 * everything shares everything with everybody, which says nothing: he gets 0. Ticking more than one
 * means never helps; ticking what one means does.
 */
export function likeness(
  one: readonly string[],
  other: readonly string[],
  all: readonly string[],
): number {
  const total = all.length;
  const ones = one.filter((tick) => all.includes(tick)).length;
  const others = other.filter((tick) => all.includes(tick)).length;
  const shared = one.filter((tick) => all.includes(tick) && other.includes(tick)).length;
  const spread = ones * (total - ones) * others * (total - others);
  return spread === 0 ? 0 : Math.max(0, (total * shared - ones * others) / Math.sqrt(spread));
}
