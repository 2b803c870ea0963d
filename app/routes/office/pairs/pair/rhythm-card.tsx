import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { formatDate } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";

/** All border: paper and high contrast leave backgrounds out. */
const FULL = "border-[0.75rem]";

/** The weeks in which they have met, as boxes: full or empty, so that it reads without colour too. */
export function RhythmCard({ screen: { weeks, met } }: { screen: PairScreen }) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  return (
    <Card
      title={t("pair.rhythm")}
      aside={
        <span>
          {t("pair.met", { count: met.count })},{" "}
          {t("pair.hours", { count: Math.round(met.minutes / 60) })}
        </span>
      }
    >
      <ol aria-label={t("pair.rhythm_label")} className="flex flex-wrap gap-1.5">
        {weeks.map((week) => (
          <li
            key={week.from}
            className={`size-6 rounded border-current text-brand ${week.met ? FULL : "border-2"}`}
          >
            <span className="sr-only">
              {t(week.met ? "pair.week_met" : "pair.week_not", {
                day: formatDate(week.from, language),
              })}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-3 text-sm text-soft">{t("pair.week_legend")}</p>
    </Card>
  );
}
