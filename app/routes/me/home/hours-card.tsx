import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";
import { MonthBar, Months } from "#app/ui/months.tsx";
import type { MyPage } from "./route.tsx";

/** His own meetings and hours month by month as a small picture, and the way to his certificate. */
export function HoursCard({ page: { hours, role } }: { page: MyPage }) {
  const { t } = useTranslation("agreement");
  const href = useHref();
  const language = useLanguage();
  if (hours.meetings === 0) return null;
  const most = Math.max(...hours.months.map(({ minutes }) => minutes), 60);
  return (
    <Card title={t("hours.title")}>
      <p className="mb-4">
        {t("hours.sum", {
          meetings: formatNumber(hours.meetings, language),
          hours: formatNumber(Math.round(hours.minutes / 6) / 10, language),
        })}
      </p>
      <Months
        caption={t("hours.label")}
        heads={{
          month: t("hours.month"),
          meetings: t("hours.meetings"),
          hours: t("hours.length"),
        }}
        months={hours.months}
        language={language}
        picture={({ minutes }) => <MonthBar of={minutes} most={most} />}
      />
      {role?.kind === "support_person" && (
        <p className="mt-4">
          <a className="thumb" href={href("/me/certificate")}>
            {t("certificate.title")}
          </a>
        </p>
      )}
    </Card>
  );
}
