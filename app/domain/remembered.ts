/**
 * Reads lines into facts, and gives for a line that was there the last time the same object as then
 * (decision 0032): nobody changes it. What is no longer there is forgotten.
 */
export function remembering<Row extends object, Fact extends object>(
  columns: readonly (keyof Row & string)[],
  factOf: (row: Row) => Fact,
) {
  const read = (line: string) => {
    const values: unknown[] = JSON.parse(line);
    const row = Object.fromEntries(columns.map((column, at) => [column, values[at]])) as Row;
    return Object.freeze(factOf(row));
  };
  let known = new Map<string, Fact>();
  return (lines: string | null): Fact[] => {
    const now = new Map<string, Fact>();
    for (const line of lines ? lines.split("\n") : []) now.set(line, known.get(line) ?? read(line));
    known = now;
    return [...now.values()];
  };
}

/** What was made of a fact under some circumstances, as long as neither changes. */
export function keptUnder<Fact extends object, Made>() {
  const kept = new WeakMap<Fact, { under: string; made: Made }>();
  return (under: string, fact: Fact, make: (fact: Fact) => Made): Made => {
    const known = kept.get(fact);
    if (known?.under === under) return known.made;
    const made = make(fact);
    kept.set(fact, { under, made });
    return made;
  };
}
