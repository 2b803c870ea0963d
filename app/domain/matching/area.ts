import { areNeighbours } from "./neighbours.ts";
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

export function nearness({ participant, supportPerson }: Two): Nearness {
  const here = areaOf(participant);
  const there = areaOf(supportPerson);
  if (!here || !there) return "unknown";
  if (here === there) {
    return participant.district !== null && participant.district === supportPerson.district
      ? "same_district"
      : "same_municipality";
  }
  if (areNeighbours(here, there)) return "neighbouring";
  return participant.canTravel || supportPerson.canTravel ? "can_travel" : "far_apart";
}

function areaOf(man: MatchingPerson): string | null {
  return man.isProtected ? null : man.municipalityCode;
}
