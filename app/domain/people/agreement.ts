import type { Day } from "#app/domain/day.ts";

/**
 * The agreement of support persons: confidentiality and house rules. Its words stand in `agreement` of
 * every language; when they change in substance, the version does, and everyone signs anew. The newest stands first.
 */
export const AGREEMENT_VERSIONS = ["2026-11"] as const;
export const [AGREEMENT_VERSION] = AGREEMENT_VERSIONS;
export type AgreementVersion = (typeof AGREEMENT_VERSIONS)[number];

/** The day from which each version can be signed. */
export const AGREEMENT_SINCE: Record<AgreementVersion, Day> = { "2026-11": "2026-11-01" as Day };

export const AGREEMENT_PARTS = {
  confidentiality: ["names", "stories", "danger"],
  rules: ["safe", "sober", "money", "home", "promises", "respect"],
  office: ["coordinator", "stop", "costs"],
} as const;
