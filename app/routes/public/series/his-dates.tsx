import { useTranslation } from "react-i18next";
import type { SeriesFacts } from "#app/domain/gatherings/series-screens.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { WhenLine } from "../events/event-time.tsx";

/** All dates ahead of his series; each leads to its own page, where he can skip it. */
export function HisDates({ dates }: { dates: SeriesFacts["dates"] }) {
  const { t } = useTranslation("events");
  const href = useHref();
  if (dates.length === 0) return <p>{t("group.no_dates")}</p>;
  return (
    <>
      <p>{t("series.skip_hint")}</p>
      <ul className="grid divide-y divide-line border-y border-line">
        {dates.map((date) => (
          <li key={date.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
            <a
              href={href(`/sign-ups/${date.token}`)}
              className={date.cancelledAt ? "line-through" : undefined}
            >
              <WhenLine {...date} />
            </a>
            <span className="text-soft">
              <bdi>{date.place}</bdi>
            </span>
            {date.cancelledAt && <Badge tone="urgent">{t("standing.cancelled")}</Badge>}
            {!date.cancelledAt && date.skippedAt && (
              <Badge tone="mind">{t("series.skipped")}</Badge>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
