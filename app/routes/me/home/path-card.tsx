import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { Steps } from "#app/ui/steps.tsx";
import type { MyPage } from "./route.tsx";
import { StepLines, useStepSentence } from "./step-lines.tsx";

/** The way from the first form to a pair. Whoever is past it, or on a break, needs no map. */
const WAYS: Record<string, string[]> = {
  participant: ["interested", "talked", "waiting", "paired"],
  support_person: ["applied", "talked", "in_training", "agreement_signed", "available", "paired"],
};

/** Who has a pair and is on the way to another role besides, as a participant who becomes a support person. */
const ON_THE_WAY = ["interested", "applied", "talked", "in_training", "agreement_signed"];

export function PathCard({ page }: { page: MyPage }) {
  const { role, pairs, step, next } = page;
  const { t } = useTranslation("me");
  const sentence = useStepSentence();
  const way = WAYS[role?.kind ?? ""] ?? [];
  // Who has been at a training stands before the agreement.
  const isTrained = role?.stage === "in_training" && role.trainedOn !== null;
  const here = way.indexOf(role?.stage ?? "") + (isTrained ? 1 : 0);
  const isBeside = pairs.length > 0;
  if (here < 0 || (isBeside && !ON_THE_WAY.includes(role?.stage ?? ""))) return null;
  return (
    <Card title={t("path_title")}>
      {isBeside && step && next.code !== "step" && (
        <div className="mb-4">
          <p>{sentence(step)}</p>
          <StepLines step={step} page={page} />
        </div>
      )}
      <Steps
        label={t("path_title")}
        steps={way.map((stage, position) => ({
          label: t(`path.${stage}`),
          state: position < here ? "done" : position === here ? "now" : "next",
        }))}
      />
    </Card>
  );
}
