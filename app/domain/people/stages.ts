import type { ParticipantStage, RoleKind, SupportPersonStage } from "./vocabulary.ts";

export type Stage = ParticipantStage | SupportPersonStage;

/**
 * From which stage a coordinator may move a man to which, the usual next step first. Steps back are
 * allowed: a talk turns out not to have been held, a man comes back after a year. "paired" is never
 * set or left by hand: it follows from the pair (`markPaired`, `backToWaiting`).
 */
export const STEPS: {
  participant: Record<ParticipantStage, readonly ParticipantStage[]>;
  support_person: Record<SupportPersonStage, readonly SupportPersonStage[]>;
} = {
  participant: {
    interested: ["talked", "on_a_break", "moved_on"],
    talked: ["waiting", "interested", "on_a_break", "moved_on"],
    waiting: ["talked", "on_a_break", "moved_on"],
    paired: [],
    on_a_break: ["waiting", "talked", "moved_on"],
    moved_on: ["talked", "waiting"],
  },
  support_person: {
    applied: ["talked", "on_a_break", "left"],
    talked: ["in_training", "applied", "on_a_break", "left"],
    in_training: ["agreement_signed", "talked", "on_a_break", "left"],
    agreement_signed: ["available", "in_training", "on_a_break", "left"],
    available: ["agreement_signed", "on_a_break", "left"],
    on_a_break: ["available", "in_training", "talked", "left"],
    left: ["talked", "available"],
  },
};

export const FIRST_STAGE = { participant: "interested", support_person: "applied" } as const;

/** In these he waits for a pair, and can be suggested to someone. */
export const READY_STAGE = { participant: "waiting", support_person: "available" } as const;

/** In these a role is over; a new one of the same kind may begin. */
export const CLOSED_STAGES = ["moved_on", "left"] as const satisfies Stage[];

export function stepsFrom(kind: RoleKind, stage: string): readonly Stage[] {
  return (STEPS[kind] as Record<string, readonly Stage[]>)[stage] ?? [];
}

/** True for a step that leads on, false for one back: what a button says first. */
export function leadsOn(kind: RoleKind, from: string, to: string): boolean {
  const order = Object.keys(STEPS[kind]);
  return order.indexOf(to) > order.indexOf(from) || from === "on_a_break" || isClosed(from);
}

export function isReady(kind: RoleKind, stage: string): boolean {
  return READY_STAGE[kind] === stage;
}

export function isClosed(stage: string): boolean {
  return (CLOSED_STAGES as readonly string[]).includes(stage);
}
