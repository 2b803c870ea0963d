/** What men meet and what we speak about: codes of `words:theme`. */
export const THEMES = [
  "language",
  "work",
  "officials",
  "housing",
  "money",
  "family",
  "health_care",
  "discrimination",
  "loneliness",
  "other",
] as const;
export type Theme = (typeof THEMES)[number];

export const OBSERVATION_MOST = 1000;
export const STATEMENT_MOST = 5000;
/** The words of an observation are kept so long; that there was one, and of what, stays. */
export const OBSERVATION_KEPT_MONTHS = 24;
