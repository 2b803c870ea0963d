import { useTranslation } from "react-i18next";
import type { SeriesFacts } from "#app/domain/gatherings/series-screens.server.ts";
import { Notice } from "#app/ui/notice.tsx";

/** How places go, and how many are ahead of him where that is the same on all dates. */
export function HowItMoves({ series }: { series: SeriesFacts }) {
  const { t } = useTranslation("events");
  const { aheadOnAll } = series;
  return (
    <Notice
      icon="people"
      title={
        aheadOnAll === null
          ? t("queue.mine_title")
          : aheadOnAll === 0
            ? t("queue.next")
            : t("queue.ahead", { count: aheadOnAll })
      }
    >
      <p>{t("queue.how")}</p>
      {series.friends > 0 && <p>{t("queue.with_friends")}</p>}
    </Notice>
  );
}
