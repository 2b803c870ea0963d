import { useTranslation } from "react-i18next";
import type { OfficeWeek } from "#app/domain/gatherings/week.server.ts";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { WhenLine } from "#app/routes/public/events/event-time.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";

/** A line for each date: it leads to who comes. */
export function WeekTable({ events }: { events: OfficeWeek["events"] }) {
  const { t } = useTranslation(["office_reach", "events"]);
  const href = useHref();
  return (
    <Table
      caption={t("week.title")}
      rows={events}
      rowKey={(row) => row.id}
      columns={[
        {
          head: t("week.column.what"),
          cell: (row) => (
            <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
              <a href={href(`/office/events/${row.id}`)} {...inLanguage(row.textLanguage)}>
                {row.title}
              </a>
              {(row.standing === "cancelled" || row.standing === "full") && (
                <Badge tone={row.standing === "full" ? "mind" : "urgent"}>
                  {t(`events:standing.${row.standing}`)}
                </Badge>
              )}
            </span>
          ),
        },
        {
          head: t("week.column.when"),
          cell: (row) => (
            <span>
              <WhenLine {...row} />
            </span>
          ),
        },
        { head: t("week.column.where"), cell: (row) => <bdi>{row.place}</bdi> },
        {
          head: t("week.column.coming"),
          cell: (row) => (row.capacity === null ? row.heads : t("week.of", row)),
        },
        { head: t("week.column.waiting"), cell: (row) => row.waiting },
        { head: t("week.column.came"), cell: (row) => row.came },
      ]}
    />
  );
}
