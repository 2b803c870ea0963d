import { useTranslation } from "react-i18next";
import type { SeriesFacts } from "#app/domain/gatherings/series-screens.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { WhenLine } from "../events/event-time.tsx";

type HisDate = SeriesFacts["dates"][number];

/** All dates ahead of his series; each leads to its own page, where he can skip it or leave its queue. */
export function HisDates({ series }: { series: SeriesFacts }) {
  const { t } = useTranslation("events");
  const href = useHref();
  const { dates } = series;
  if (dates.length === 0) return <p>{t("group.no_dates")}</p>;
  return (
    <>
      <p>{t("series.skip_hint")}</p>
      <ul className="grid divide-y divide-line border-y border-line">
        {dates.map((date) => (
          <li key={date.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
            <a href={href(date.link)} className={date.cancelledAt ? "line-through" : undefined}>
              <WhenLine {...date} />
            </a>
            <span className="text-soft">
              <bdi>{date.place}</bdi>
            </span>
            {date.cancelledAt ? (
              <Badge tone="urgent">{t("standing.cancelled")}</Badge>
            ) : (
              <HowHeStands date={date} series={series} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Nothing where he simply comes; what is the same on all dates stands above them. */
function HowHeStands({ date, series }: { date: HisDate; series: SeriesFacts }) {
  const { t } = useTranslation("events");
  const language = useLanguage();
  switch (date.state) {
    case "skipped":
      return <Badge tone="mind">{t("series.skipped")}</Badge>;
    case "offered":
      return (
        <Badge tone="good">
          {date.offerEndsAt === series.answerBy
            ? t("queue.offered")
            : t("series.held", { until: formatInstant(date.offerEndsAt as never, language) })}
        </Badge>
      );
    case "waiting":
      return (
        <Badge tone="calm">
          {series.aheadOnAll !== null
            ? t("queue.mine_title")
            : date.ahead === 0
              ? t("queue.next")
              : t("queue.ahead", { count: date.ahead })}
        </Badge>
      );
    case "ended":
      return <Badge tone="calm">{t("queue.title_ended")}</Badge>;
    case "left":
    case "not_answered":
      return <Badge tone="calm">{t("queue.title_left")}</Badge>;
    default:
      return null;
  }
}
