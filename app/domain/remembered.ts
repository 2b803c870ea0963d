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

/** What was made last, as long as all that it was made of is the same. */
export function lastOf<From extends unknown[], Made>(make: (...from: From) => Made) {
  let last: { from: From; made: Made } | null = null;
  return (...from: From): Made => {
    const isSame =
      last?.from.length === from.length && last.from.every((one, at) => one === from[at]);
    if (!last || !isSame) last = { from, made: make(...from) };
    return last.made;
  };
}
