import { useTranslation } from "react-i18next";
import type { Day } from "#app/domain/day.ts";
import type { ShownRound } from "#app/domain/rounds/public-rounds.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";

/** Where a round stands, in a sentence for men. */
export function useRoundState({ state, applyFrom, applyUntil }: ShownRound): string {
  const { t } = useTranslation("rounds");
  const language = useLanguage();
  if (state === "planned")
    return t("state.planned", { day: formatDay(applyFrom as Day, language) });
  if (state === "open") return t("state.open", { day: formatDay(applyUntil as Day, language) });
  return t(`state.${state}`);
}
