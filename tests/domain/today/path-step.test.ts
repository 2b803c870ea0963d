import { describe, expect, test } from "vitest";
import { CADENCE } from "#app/domain/cadence-numbers.ts";
import { addDays, type Day, helsinkiInstant, type Instant } from "#app/domain/day.ts";
import { hearsFromUsBy } from "#app/domain/people/next-step.ts";
import { isClosed, STEPS } from "#app/domain/people/stages.ts";
import type { RoleKind } from "#app/domain/people/vocabulary.ts";
import { type PathStep, pathStep } from "#app/domain/today/path-step.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import { LANGUAGE_CODES } from "#app/i18n/languages.ts";

const TODAY = "2026-11-24" as Day;
const soon = helsinkiInstant(addDays(TODAY, 5), "17:30");

type Told = Partial<Parameters<typeof pathStep>[1]> & { trainedOn?: Day | null };

/** What a man reads who has stood at a stage for some days. */
function stepAt(
  kind: RoleKind,
  stage: string,
  { trainedOn = null, ...told }: Told = {},
  days = 40,
) {
  const role = { kind, stage, trainedOn, breakUntil: addDays(TODAY, 20) };
  return pathStep(role, {
    hearsBy: hearsFromUsBy(stage, addDays(TODAY, -days), TODAY, CADENCE.before),
    talks: [],
    training: null,
    hasTrainingDates: false,
    agreement: "unsigned",
    ...told,
  });
}

/** The day or the time that a step names. */
function timeOf(step: PathStep): Day | Instant | null {
  if (step.code === "break") return step.until;
  if (step.code === "choose_talk") return step.answerBy;
  return "at" in step ? step.at : step.hearsBy;
}

const talk = (isPicked: boolean) => ({
  startsAt: soon,
  by: "Kaisa",
  isPicked,
  way: "place" as const,
  place: "Oodi",
});
const training = { startsAt: soon, place: "Haltialan tila", link: "/sign-ups/1" };
const FACTS: Told[] = [
  {},
  { talks: [talk(false)] },
  { talks: [talk(false), talk(true)] },
  { hasTrainingDates: true },
  { training, hasTrainingDates: true },
  { trainedOn: TODAY },
  { agreement: "signed" },
  { agreement: "changed" },
  { trainedOn: TODAY, agreement: "signed" },
  { trainedOn: TODAY, agreement: "changed" },
];

describe("the way to a pair", () => {
  test("names what comes next and when, whatever has happened in whichever stage", () => {
    let states = 0;
    for (const kind of ["participant", "support_person"] as const) {
      for (const stage of Object.keys(STEPS[kind])) {
        // In a pair another card says what comes next; who has left us is thanked and waits for nothing.
        if (stage === "paired" || isClosed(stage)) continue;
        for (const facts of FACTS) {
          for (const days of [0, 7, 40, 400]) {
            states += 1;
            const time = timeOf(stepAt(kind, stage, facts, days));
            expect([stage, facts, (time ?? "") >= TODAY]).toEqual([stage, facts, true]);
          }
        }
      }
    }
    expect(states).toBe((4 + 6) * FACTS.length * 4);
  });

  test("goes from the talk to the training and the agreement", () => {
    const code = (stage: string, facts?: Told) => stepAt("support_person", stage, facts).code;
    expect(code("applied")).toBe("stage");
    expect(code("applied", { talks: [talk(false)] })).toBe("choose_talk");
    expect(code("applied", { talks: [talk(true)] })).toBe("talk");
    expect(code("talked")).toBe("await_training");
    expect(code("talked", { hasTrainingDates: true })).toBe("choose_training");
    expect(code("in_training", { training, hasTrainingDates: true })).toBe("training");
    expect(code("in_training", { trainedOn: TODAY })).toBe("sign");
    expect(code("agreement_signed", { trainedOn: TODAY, agreement: "signed" })).toBe("stage");
    expect(code("available", { trainedOn: TODAY, agreement: "changed" })).toBe("sign_anew");
    expect(code("on_a_break", { talks: [talk(true)] })).toBe("break");
  });

  test("has its sentence in every language", () => {
    for (const language of LANGUAGE_CODES) {
      const t = translatorFor(language);
      for (const kind of ["participant", "support_person"] as const) {
        for (const stage of Object.keys(STEPS[kind])) {
          expect(t(`me:next.${kind}.${stage}`)).not.toBe("");
        }
      }
      for (const code of ["choose_talk", "sign_anew", "training"]) {
        expect(t(`path:step.${code}`)).not.toBe("");
      }
      expect(t("path:step.talk", { when: "ti 1.12.", name: "Kaisa" })).toContain("Kaisa");
    }
  });
});
