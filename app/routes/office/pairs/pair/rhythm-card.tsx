import { useTranslation } from "react-i18next";
import type { PairScreen } from "#app/domain/pairs/pair-screen.server.ts";
import { formatDate } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";
import { Months } from "#app/ui/months.tsx";

/** Month by month the weeks in which they have met, as boxes: full or empty, so without colour too. */
export function RhythmCard({ screen: { months, met } }: { screen: PairScreen }) {
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
      <Months
        caption={t("pair.rhythm_label")}
        heads={{
          month: t("pair.month"),
          meetings: t("pair.month_meetings"),
          hours: t("pair.month_hours"),
        }}
        months={months}
        language={language}
        picture={({ weeks }) => <Weeks weeks={weeks} />}
      />
      <p className="mt-3 text-sm text-soft">{t("pair.week_legend")}</p>
    </Card>
  );
}

function Weeks({ weeks }: { weeks: PairScreen["months"][number]["weeks"] }) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  return (
    <ul className="flex flex-wrap gap-1.5 py-1">
      {weeks.map((week) => (
        <li key={week.from}>
          <WeekBox isFull={week.met > 0} />
          <span className="sr-only">
            {t(week.met ? "pair.week_met" : "pair.week_not", {
              day: formatDate(week.from, language),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A drawing, because paper and high contrast leave backgrounds out. */
function WeekBox({ isFull }: { isFull: boolean }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5 text-brand">
      <rect
        x={1}
        y={1}
        width={18}
        height={18}
        rx={3}
        fill={isFull ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth={2}
      />
    </svg>
  );
}
