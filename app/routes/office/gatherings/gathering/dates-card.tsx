import { useTranslation } from "react-i18next";
import type { OfficeGathering } from "#app/domain/gatherings/office-screens.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { WhenLine } from "#app/routes/public/events/event-time.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

/** Dates ahead, and the latest ones behind: each leads to who comes. */
export function DatesCard({ gathering }: { gathering: OfficeGathering }) {
  const { t } = useTranslation("office_gatherings");
  return (
    <Card title={t("one.ahead")}>
      {gathering.ahead.length === 0 ? (
        <EmptyState title={t("one.no_dates")} />
      ) : (
        <Dates dates={gathering.ahead} />
      )}
      {gathering.behind.length > 0 && (
        <details className="mt-4">
          <summary className="font-semibold">{t("one.behind")}</summary>
          <Dates dates={gathering.behind} />
        </details>
      )}
    </Card>
  );
}

function Dates({ dates }: { dates: OfficeGathering["ahead"] }) {
  const { t } = useTranslation(["office_gatherings", "events"]);
  const href = useHref();
  return (
    <ul className="grid divide-y divide-line">
      {dates.map((date) => (
        <li key={date.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
          <a
            href={href(`/office/events/${date.id}`)}
            className={date.cancelledAt ? "line-through" : undefined}
          >
            <WhenLine {...date} />
          </a>
          {date.standing === "cancelled" || date.standing === "full" ? (
            <Badge tone={date.standing === "full" ? "mind" : "urgent"}>
              {t(`events:standing.${date.standing}`)}
            </Badge>
          ) : null}
          <span className="text-soft">
            {date.capacity === null ? t("one.heads", date) : t("one.heads_of", date)}
          </span>
          {date.otherPlace && (
            <span className="text-soft">{t("one.elsewhere", { place: date.otherPlace })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
