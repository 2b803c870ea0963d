/**
 * The agreement of support persons: confidentiality and house rules. Its words stand in `agreement` of
 * every language; when they change in substance, the version does, and everyone signs anew.
 */
export const AGREEMENT_VERSION = "2026-11";

export const AGREEMENT_PARTS = {
  confidentiality: ["names", "stories", "danger"],
  rules: ["safe", "sober", "money", "home", "promises", "respect"],
  office: ["coordinator", "stop", "costs"],
} as const;
