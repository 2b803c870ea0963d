import { useTranslation } from "react-i18next";
import { formatDay, formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";
import type { PairListed } from "./route.tsx";

/** A pair per row: who, what is due since when, when they last met, who looks after them. */
export function PairTable({ pairs }: { pairs: PairListed[] }) {
  const { t } = useTranslation("office_pairs");
  return (
    <Table
      caption={t("title")}
      rows={pairs}
      rowKey={({ id }) => id}
      columns={[
        { head: t("column.pair"), cell: (pair) => <NamesOf pair={pair} /> },
        { head: t("column.due"), cell: (pair) => <DueOf pair={pair} /> },
        { head: t("column.last"), cell: (pair) => <MetOf pair={pair} /> },
        { head: t("column.time"), cell: (pair) => <TimeOf pair={pair} /> },
        {
          head: t("column.coordinator"),
          cell: (pair) => <bdi>{pair.coordinator ?? t("no_coordinator")}</bdi>,
        },
      ]}
    />
  );
}

/** A link to the pair, by both names. */
export function NamesOf({ pair: { id, participant, supportPerson } }: { pair: PairListed }) {
  const { t } = useTranslation("office_pairs");
  const href = useHref();
  return (
    <span className="flex flex-wrap items-center gap-2">
      <a href={href(`/office/pairs/${id}`)} dir="auto" className="py-2">
        {t("names", { participant: participant.name, supportPerson: supportPerson.name })}
      </a>
      {(participant.isProtected || supportPerson.isProtected) && (
        <Badge tone="mind" icon="lock">
          {t("protected")}
        </Badge>
      )}
    </span>
  );
}

function DueOf({ pair: { due, endedOn } }: { pair: PairListed }) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  if (endedOn) return null;
  if (!due) return <span className="text-soft">{t("all_well")}</span>;
  return (
    <span className="grid justify-items-start gap-1">
      <Badge tone={due.urgency === "now" ? "urgent" : "mind"}>{t(`promise.${due.what}`)}</Badge>
      <span className="text-sm text-soft">{formatDay(due.on, language)}</span>
    </span>
  );
}

function MetOf({ pair: { lastMetOn, nextMeetingAt } }: { pair: PairListed }) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  return (
    <span className="grid">
      {lastMetOn ? formatDay(lastMetOn, language) : t("never_met")}
      {nextMeetingAt && (
        <span className="text-sm text-soft">
          {t("planned", { when: formatInstant(nextMeetingAt, language) })}
        </span>
      )}
    </span>
  );
}

function TimeOf({ pair: { startedOn, endedOn } }: { pair: PairListed }) {
  const { t } = useTranslation("office_pairs");
  const language = officeLanguage(useLanguage());
  const year = { year: true };
  return endedOn
    ? t("ended_on", { day: formatDay(endedOn, language, year) })
    : t("since", { day: formatDay(startedOn, language, year) });
}
