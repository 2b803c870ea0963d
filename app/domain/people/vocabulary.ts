/**
 * The codes that both men choose from: the same questions in the same tone for both.
 * Their words stand in `words:` in every language. Nothing here asks where a man comes from,
 * what he believes or how he is.
 */

/** Languages that men here speak, commonest first; ISO 639. Any other can be added by its name. */
export const SPOKEN_LANGUAGES = [
  "fi",
  "sv",
  "en",
  "ar",
  "so",
  "fa",
  "fa-AF",
  "ckb",
  "ru",
  "uk",
  "ku",
  "tr",
  "ti",
  "am",
  "fr",
  "es",
  "pt",
  "sq",
  "bn",
  "ur",
  "ps",
  "hi",
  "vi",
  "th",
  "zh",
  "sw",
  "ln",
  "et",
  "de",
  "pl",
  "ro",
] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

export const LEVELS = ["basic", "fluent", "native"] as const;
export type Level = (typeof LEVELS)[number];

export const DAY_PARTS = ["morning", "afternoon", "evening", "night"] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** 1 Monday … 7 Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export const INTERESTS = [
  "football",
  "gym",
  "swimming",
  "walking",
  "cycling",
  "fishing",
  "sauna",
  "ice_hockey",
  "cooking",
  "coffee",
  "music",
  "films",
  "reading",
  "games",
  "chess",
  "crafts",
  "cars",
  "computers",
  "nature",
  "gardening",
  "history",
  "languages",
  "family_life",
  "volunteering",
] as const;
export type Interest = (typeof INTERESTS)[number];

/** What one hopes for and the other can offer. */
export const WISHES = [
  "finnish_practice",
  "friendship",
  "free_time",
  "work_life",
  "studies",
  "everyday_matters",
  "city_and_nature",
  "fatherhood",
  "digital_skills",
  "own_language",
] as const;
export type Wish = (typeof WISHES)[number];

export const PARTICIPANT_STAGES = [
  "interested",
  "talked",
  "waiting",
  "paired",
  "on_a_break",
  "moved_on",
] as const;
export type ParticipantStage = (typeof PARTICIPANT_STAGES)[number];

export const SUPPORT_PERSON_STAGES = [
  "applied",
  "talked",
  "in_training",
  "agreement_signed",
  "available",
  "on_a_break",
  "left",
] as const;
export type SupportPersonStage = (typeof SUPPORT_PERSON_STAGES)[number];

export type RoleKind = "participant" | "support_person";
