import { neighboursOf } from "./neighbours.ts";
import type { MatchingPerson, Two } from "./person.ts";

/**
 * How near the two live to each other. "unknown" when one has not told (he need not), or has
 * protected details: his area is nobody's business.
 */
export type Nearness =
  | "same_district"
  | "same_municipality"
  | "neighbouring"
  | "can_travel"
  | "far_apart"
  | "unknown";

/** Where a man is, as far as he has told. */
export type Whereabouts = {
  municipality: string | null;
  district: string | null;
  neighbours: ReadonlySet<string>;
  canTravel: boolean;
};

export function nearness({ participant, supportPerson }: Two): Nearness {
  return nearnessOf(whereaboutsOf(participant), whereaboutsOf(supportPerson));
}

export function nearnessOf(one: Whereabouts, other: Whereabouts): Nearness {
  if (one.municipality === null || other.municipality === null) return "unknown";
  if (one.municipality === other.municipality) {
    return one.district !== null && one.district === other.district
      ? "same_district"
      : "same_municipality";
  }
  if (one.neighbours.has(other.municipality)) return "neighbouring";
  return one.canTravel || other.canTravel ? "can_travel" : "far_apart";
}

export function whereaboutsOf(man: MatchingPerson): Whereabouts {
  const municipality = man.isProtected ? null : man.municipalityCode || null;
  return {
    municipality,
    district: man.district,
    neighbours: neighboursOf(municipality),
    canTravel: man.canTravel,
  };
}
