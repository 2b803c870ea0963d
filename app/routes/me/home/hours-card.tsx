import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";
import type { MyPage } from "./route.tsx";

const BAR = { width: 18, gap: 6, height: 64 };

/** His own hours in the last twelve months as a small picture, and the way to his certificate. */
export function HoursCard({ page: { hours, role } }: { page: MyPage }) {
  const { t } = useTranslation("agreement");
  const href = useHref();
  if (hours.meetings === 0) return null;
  const most = Math.max(...hours.months.map(({ minutes }) => minutes), 60);
  const width = hours.months.length * (BAR.width + BAR.gap);
  return (
    <Card title={t("hours.title")}>
      <p className="mb-4">
        {t("hours.sum", { meetings: hours.meetings, hours: Math.round(hours.minutes / 60) })}
      </p>
      <svg
        viewBox={`0 0 ${width} ${BAR.height}`}
        className="w-full max-w-sm text-brand"
        role="img"
        aria-label={t("hours.label")}
      >
        {hours.months.map(({ from, minutes }, position) => {
          const height = Math.max(2, Math.round((minutes / most) * BAR.height));
          return (
            <rect
              key={from}
              x={position * (BAR.width + BAR.gap)}
              y={BAR.height - height}
              width={BAR.width}
              height={height}
              rx={3}
              fill="currentColor"
            />
          );
        })}
      </svg>
      {role?.kind === "support_person" && (
        <p className="mt-4">
          <a href={href("/me/certificate")}>{t("certificate.title")}</a>
        </p>
      )}
    </Card>
  );
}
