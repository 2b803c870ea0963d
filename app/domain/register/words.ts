/** Says a key of i18n in one language: `translatorFor(language)` of the edge that asks. */
export type Say = (key: string, facts?: Record<string, string | number>) => string;
