import type { RoleKind } from "./vocabulary.ts";

/** Two doors with the same questions in the same tone: for who wants a support person or a group, and who wants to be one. */
export const DOORS = ["join", "volunteer"] as const;
export type Door = (typeof DOORS)[number];

export const ROLE_BEHIND = {
  join: "participant",
  volunteer: "support_person",
} as const satisfies Record<Door, RoleKind>;

/** One question per screen, in this order; the summary with the consent is the last screen. */
export const STEPS_OF_DOOR = {
  join: ["name", "languages", "times", "interests", "hopes", "area", "about", "contact"],
  volunteer: ["name", "languages", "times", "interests", "offers", "area", "about", "contact"],
} as const satisfies Record<Door, readonly string[]>;

export type DoorStep = (typeof STEPS_OF_DOOR)[Door][number];

/** A broken-off application can be continued for so long. */
export const DRAFT_HOURS = 24;

export function isStepOf(door: Door, step: string | undefined): step is DoorStep {
  return (STEPS_OF_DOOR[door] as readonly string[]).includes(step ?? "");
}

/** The screen after a question: the next question, or the summary. */
export function stepAfter(door: Door, step: DoorStep): DoorStep | "summary" {
  const steps: readonly DoorStep[] = STEPS_OF_DOOR[door];
  return steps[steps.indexOf(step) + 1] ?? "summary";
}

/** The screen before a question or the summary; null before the first. */
export function stepBefore(door: Door, step: DoorStep | "summary"): DoorStep | null {
  const steps: readonly DoorStep[] = STEPS_OF_DOOR[door];
  return steps[(step === "summary" ? steps.length : steps.indexOf(step)) - 1] ?? null;
}

/** "3 / 9": the summary counts as a screen. */
export function progressOf(door: Door, step: DoorStep | "summary") {
  const steps: readonly DoorStep[] = STEPS_OF_DOOR[door];
  const number = step === "summary" ? steps.length + 1 : steps.indexOf(step) + 1;
  return { number, of: steps.length + 1 };
}
