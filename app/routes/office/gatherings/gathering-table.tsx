import { useTranslation } from "react-i18next";
import type { ListedGathering } from "#app/domain/gatherings/office-listing.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { inLanguage, officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";

/** Each group and activity on a line: when next, how many dates are coming, where. */
export function GatheringTable({ gatherings }: { gatherings: ListedGathering[] }) {
  const { t } = useTranslation(["office_gatherings", "events"]);
  const language = officeLanguage(useLanguage());
  const href = useHref();
  return (
    <Table
      caption={t("title")}
      rows={gatherings}
      rowKey={(row) => row.id}
      columns={[
        {
          head: t("column.title"),
          cell: (row) => (
            <a href={href(`/office/gatherings/${row.id}`)} {...inLanguage(row.textLanguage)}>
              {row.title}
            </a>
          ),
        },
        { head: t("column.kind"), cell: (row) => t(`events:kinds.${row.kind}`) },
        {
          head: t("column.next"),
          cell: (row) => (row.nextAt ? formatInstant(row.nextAt, language) : t("no_date")),
        },
        { head: t("column.dates"), cell: (row) => t("dates", { count: row.dates }) },
        {
          head: t("column.place"),
          cell: (row) => (
            <span>
              <bdi>{row.place}</bdi> · {row.municipality}
            </span>
          ),
        },
        {
          head: t("column.state"),
          cell: (row) => (
            <Badge tone={row.publishedAt ? "good" : "calm"}>
              {t(row.publishedAt ? "published" : "draft")}
            </Badge>
          ),
        },
      ]}
    />
  );
}
