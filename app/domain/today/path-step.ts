import { type Day, dayOf, type Instant } from "#app/domain/day.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";

type Role = { kind: RoleKind; stage: string; trainedOn: Day | null; breakUntil: Day | null };

/** By phone the office calls him; `way` null: nobody has said where. */
type Where = { way: "phone" | "place" | null; place: string | null };

type Facts = {
  /** The day by which he hears from us; null where nothing is promised. */
  hearsBy: Day | null;
  /** Times for the talk that still lie ahead, the soonest first. */
  talks: (Where & { startsAt: Instant; by: string; isPicked: boolean })[];
  /** The training for which he has signed up. */
  training: { startsAt: Instant; place: string; link: string } | null;
  hasTrainingDates: boolean;
  /** Whether he has signed the agreement as it is now, an earlier version of it, or none. */
  agreement: "signed" | "changed" | "unsigned";
};

/**
 * What comes next on the way to a pair: each step with the time of it, or the day by which he hears from
 * us. A break and the end of a role are the only ones that may have none.
 */
export type PathStep = { kind: RoleKind; stage: string } & (
  | ({ code: "talk"; at: Instant; by: string } & Where)
  | { code: "training"; at: Instant; place: string; link: string }
  | { code: "choose_talk"; answerBy: Day }
  | { code: "choose_training" | "await_training"; hearsBy: Day | null }
  | { code: "sign"; hearsBy: Day | null; trainedOn: Day }
  | { code: "sign_anew" | "stage"; hearsBy: Day | null }
  | { code: "break"; until: Day | null }
);

/** The step that comes next for a man who has neither a pair nor a suggestion. */
export function pathStep(
  { kind, stage, trainedOn, breakUntil }: Role,
  { hearsBy, talks, training, hasTrainingDates, agreement }: Facts,
): PathStep {
  const here = { kind, stage };
  if (stage === "on_a_break") return { ...here, code: "break", until: breakUntil };
  const picked = talks.find(({ isPicked }) => isPicked);
  if (picked) {
    const { startsAt: at, by, way, place } = picked;
    return { ...here, code: "talk", at, by, way, place };
  }
  const last = talks.at(-1);
  if (last) return { ...here, code: "choose_talk", answerBy: dayOf(last.startsAt) };
  if (kind === "participant") return { ...here, code: "stage", hearsBy };
  if (isUntrained({ kind, stage, trainedOn })) {
    if (training) {
      const { startsAt: at, place, link } = training;
      return { ...here, code: "training", at, place, link };
    }
    return { ...here, code: hasTrainingDates ? "choose_training" : "await_training", hearsBy };
  }
  if (agreement === "changed") return { ...here, code: "sign_anew", hearsBy };
  if (stage === "in_training" && trainedOn && agreement === "unsigned") {
    return { ...here, code: "sign", hearsBy, trainedOn };
  }
  return { ...here, code: "stage", hearsBy };
}

/** A volunteer who has talked with us and has not been at a training yet. */
export function isUntrained({ kind, stage, trainedOn }: Omit<Role, "breakUntil">): boolean {
  return kind === "support_person" && !trainedOn && ["talked", "in_training"].includes(stage);
}
