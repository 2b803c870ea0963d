import { useTranslation } from "react-i18next";
import type { Instant } from "#app/domain/day.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Table } from "#app/ui/table.tsx";

type Entry = {
  id: string;
  happenedAt: Instant;
  who: string | null;
  what: string;
  detail: string | null;
  personId: string | null;
  whom: string | null;
};

/** One line of the log per row, in words: "Kaisa · moved the stage (waiting) · Yusuf". */
export function EntriesTable({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation("office_audit");
  const language = officeLanguage(useLanguage());
  return (
    <Table
      caption={t("title")}
      rows={entries}
      rowKey={(entry) => entry.id}
      columns={[
        { head: t("when"), cell: (entry) => formatInstant(entry.happenedAt, language) },
        { head: t("who"), cell: (entry) => <bdi>{entry.who ?? t("himself")}</bdi> },
        { head: t("what"), cell: (entry) => <What entry={entry} /> },
        { head: t("whom"), cell: (entry) => <Whom entry={entry} /> },
      ]}
    />
  );
}

/** A code without words yet is shown as it is: the log never hides a line. */
function What({ entry: { what, detail } }: { entry: Entry }) {
  const { t, i18n } = useTranslation("office_audit");
  const known = i18n.exists(`office_audit:what_code.${what}`);
  const inWords = useDetailInWords();
  return (
    <span>
      {known ? t(`what_code.${what}`) : what}
      {detail && <span className="block text-sm break-words text-soft">{inWords(detail)}</span>}
    </span>
  );
}

/** Details are codes: stages, roles, names of fields, several of them with spaces between. */
function useDetailInWords() {
  const { t, i18n } = useTranslation();
  const places = [
    "office_audit:detail.",
    "words:roles.",
    "words:stages.participant.",
    "words:stages.support_person.",
  ];
  const wordsFor = (code: string) => {
    const place = places.find((one) => i18n.exists(one + code));
    return place ? t(place + code) : code;
  };
  return (detail: string) => detail.split(" ").map(wordsFor).join(", ");
}

function Whom({ entry: { personId, whom } }: { entry: Entry }) {
  const { t } = useTranslation("office_audit");
  const href = useHref();
  if (!personId) return null;
  if (!whom) return <span className="text-soft">{t("gone")}</span>;
  return (
    <a href={href(`/office/people/${personId}`)} dir="auto">
      {whom}
    </a>
  );
}
