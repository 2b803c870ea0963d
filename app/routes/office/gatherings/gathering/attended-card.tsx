import { useTranslation } from "react-i18next";
import type { SeriesSums } from "#app/domain/gatherings/series-sums.server.ts";
import { formatNumber } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Card } from "#app/ui/card.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";

/** How the whole series was attended, once something has been held. */
export function AttendedCard({ sums }: { sums: SeriesSums }) {
  const { t } = useTranslation("office_reach");
  const language = officeLanguage(useLanguage());
  if (sums.held === 0) return null;
  return (
    <Card title={t("series.title")}>
      <Stats>
        <Stat value={sums.held} label={t("series.held")} />
        <Stat value={sums.came} label={t("series.came")} />
        <Stat value={formatNumber(sums.average, language)} label={t("series.average")} />
      </Stats>
    </Card>
  );
}
