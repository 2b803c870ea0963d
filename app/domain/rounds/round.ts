import type { Day, Instant } from "#app/domain/day.ts";

/**
 * The life of a round on one page: from each state, what leads on. `day` is a day that passes, the
 * others are done by the office. What a state does not name cannot happen in it.
 */
export const ROUND_STEPS = {
  planned: { day: ["open"], edit: ["planned", "open"], cancel: ["cancelled"] },
  open: { day: ["forming"], edit: ["open", "forming"], cancel: ["cancelled"] },
  forming: {
    day: ["over"],
    edit: ["forming", "open"],
    propose: ["pairing"],
    cancel: ["cancelled"],
  },
  pairing: {
    day: ["over"],
    edit: ["pairing"],
    propose: ["pairing"],
    begin: ["under_way"],
    cancel: ["cancelled"],
  },
  under_way: { day: ["over"], edit: ["under_way"] },
  over: {},
  cancelled: {},
} as const satisfies Record<string, Partial<Record<RoundStep, readonly string[]>>>;

export type RoundState = keyof typeof ROUND_STEPS;
export type RoundStep = "day" | "edit" | "propose" | "begin" | "cancel";

/** What is written down of a round; its state follows from it and from the day. */
export type RoundFacts = {
  applyFrom: Day;
  applyUntil: Day;
  /** The last day of the round. */
  endsOn: Day;
  pairingAt: string | null;
  begunAt: string | null;
  cancelledAt: string | null;
};

/** Where a round stands on a day; one that never began is over on the same day as one that did. */
export function roundStateOf(round: RoundFacts, today: Day): RoundState {
  if (round.cancelledAt) return "cancelled";
  if (today > round.endsOn) return "over";
  if (round.begunAt) return "under_way";
  if (round.pairingAt) return "pairing";
  if (today < round.applyFrom) return "planned";
  return today <= round.applyUntil ? "open" : "forming";
}

export function canStep(state: RoundState, step: RoundStep): boolean {
  return step in ROUND_STEPS[state];
}

/** In these a man's application waits for what becomes of the round. */
export const BEFORE_BEGINNING = ["planned", "open", "forming", "pairing"] as const;

export function isBeforeBeginning(state: RoundState): boolean {
  return (BEFORE_BEGINNING as readonly RoundState[]).includes(state);
}

/** The application window is about two weeks (practice of rounds). */
export const USUAL_WINDOW_DAYS = 14;
export const PAIRS_MOST = 200;

/**
 * In which field a man works, or would like to. A list, because free words of two languages do not
 * meet: "kokki" and "cook" are two. `other` meets nobody.
 */
export const FIELDS_OF_WORK = [
  "construction",
  "cleaning",
  "healthcare",
  "restaurant",
  "transport",
  "retail",
  "industry",
  "technology",
  "administration",
  "education",
  "culture",
  "security",
  "farming",
  "entrepreneurship",
  "other",
] as const;
export type FieldOfWork = (typeof FIELDS_OF_WORK)[number];

/** What one hopes to reach in a round and the other can help with: some of `WISHES`. */
export const ROUND_GOALS = [
  "work_life",
  "studies",
  "digital_skills",
  "everyday_matters",
  "friendship",
] as const;
export type RoundGoal = (typeof ROUND_GOALS)[number];

/** "2,4": weekdays on whose evenings a man can come, as they are kept. */
export function eveningsOf(kept: string): number[] {
  return kept === "" ? [] : kept.split(",").map(Number);
}

/** What became of an application, as the man himself reads it. */
export type ApplicationState = "sent" | "in" | "full" | "withdrawn";

export function applicationStateOf(application: {
  withdrawnAt: string | null;
  closedHow: "in" | "full" | null;
}): ApplicationState {
  if (application.withdrawnAt) return "withdrawn";
  return application.closedHow ?? "sent";
}

/** How a date of the group stands. */
export function dateStateOf(
  date: { endsAt: Instant; cancelledAt: string | null },
  at: Instant,
): "ahead" | "over" | "cancelled" {
  if (date.cancelledAt) return "cancelled";
  return date.endsAt <= at ? "over" : "ahead";
}
