import type { Fact } from "#app/domain/gatherings/facts.ts";
import type { FeedEvent } from "../feed-event.ts";

/** Concepts of the General Finnish Ontology (finto.fi/yso) by which cities sort their events. */
export const KEYWORDS = {
  "yso:p6165": { fi: "maahanmuuttajat", sv: "invandrare", en: "immigrants" },
  "yso:p8173": { fi: "miehet", sv: "män", en: "men" },
  "yso:p14004": { fi: "keskustelu", sv: "samtal", en: "conversation" },
  "yso:p916": { fi: "liikunta", sv: "motion", en: "physical training" },
  "yso:p3670": { fi: "ruoka", sv: "mat", en: "food" },
  "yso:p2771": { fi: "ulkoilu", sv: "friluftsliv", en: "outdoor recreation" },
} as const;
export type Keyword = keyof typeof KEYWORDS;

/** For whom everything here is; cities ask for it apart from what it is about. */
export const AUDIENCE: Keyword[] = ["yso:p6165", "yso:p8173"];

const BY_FACT: Partial<Record<Fact, Keyword>> = {
  food_served: "yso:p3670",
  sport_clothes: "yso:p916",
  outdoors: "yso:p2771",
};

export function keywordsOf({ kind, facts }: Pick<FeedEvent, "kind" | "facts">): Keyword[] {
  const talks = kind === "learning_group" || kind === "peer_group";
  return [
    ...AUDIENCE,
    ...(talks ? (["yso:p14004"] as const) : []),
    ...facts.flatMap((fact) => BY_FACT[fact] ?? []),
  ];
}
