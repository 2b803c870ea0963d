import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { Steps } from "#app/ui/steps.tsx";
import type { MyPage } from "./route.tsx";

/** The way from the first form to a pair. Whoever is past it, or on a break, needs no map. */
const WAYS: Record<string, string[]> = {
  participant: ["interested", "talked", "waiting", "paired"],
  support_person: ["applied", "talked", "in_training", "agreement_signed", "available", "paired"],
};

export function PathCard({ page: { role, pairs } }: { page: MyPage }) {
  const { t } = useTranslation("me");
  const way = WAYS[role?.kind ?? ""] ?? [];
  // Who has been at a training stands before the agreement.
  const isTrained = role?.stage === "in_training" && role.trainedOn !== null;
  const here = way.indexOf(role?.stage ?? "") + (isTrained ? 1 : 0);
  if (pairs.length > 0 || here < 0) return null;
  return (
    <Card title={t("path_title")}>
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
