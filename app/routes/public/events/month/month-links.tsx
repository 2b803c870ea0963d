import { useTranslation } from "react-i18next";
import { Icon } from "#app/ui/icon.tsx";

/** To the months on both sides. */
export function MonthLinks({ earlier, later }: { earlier: string | null; later: string | null }) {
  const { t } = useTranslation("finding");
  return (
    <nav aria-label={t("calendar.months")} className="no-print flex flex-wrap gap-3">
      {earlier && (
        <a href={earlier} rel="prev" className="button button-quiet">
          <Icon name="back" />
          {t("calendar.earlier")}
        </a>
      )}
      {later && (
        <a href={later} rel="next" className="button button-quiet">
          {t("calendar.later")}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
}
