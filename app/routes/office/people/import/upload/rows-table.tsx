import { useTranslation } from "react-i18next";
import { formatPhone } from "#app/domain/contact.ts";
import type { ShownRow } from "#app/domain/register/preview.server.ts";
import { formatList } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { languageName } from "#app/i18n/language-names.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Table } from "#app/ui/table.tsx";

/** A row of the register per row: who, where it stands in the file, what happens and what to mind. */
export function RowsTable({ rows, caption }: { rows: ShownRow[]; caption: string }) {
  const { t } = useTranslation("office_register");
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ sheet, number }) => `${sheet} ${number}`}
      columns={[
        { head: t("preview.who"), cell: (row) => <Who row={row} /> },
        {
          head: t("preview.where"),
          cell: ({ sheet, number }) => <bdi>{t("preview.row", { sheet, row: number })}</bdi>,
        },
        {
          head: t("preview.what"),
          cell: (row) => (
            <div className="grid grid-cols-1 gap-2 wrap-anywhere">
              <What row={row} />
              <Mind row={row} />
            </div>
          ),
        },
      ]}
    />
  );
}

function Who({ row }: { row: ShownRow }) {
  const { t } = useTranslation("office_register");
  return (
    <span className="flex flex-wrap items-center gap-2">
      <bdi>{row.who || "–"}</bdi>
      {row.isProtected && (
        <Badge tone="mind" icon="lock">
          {t("preview.protected")}
        </Badge>
      )}
    </span>
  );
}

function What({ row }: { row: ShownRow }) {
  const { t } = useTranslation("office_register");
  if (row.reason) {
    return <>{t(`reason.${row.reason.code}`, { row: row.reason.row ?? "" })}</>;
  }
  if (row.entry) return <Newcomer entry={row.entry} />;
  if (row.changes.length === 0) return <>{t("preview.no_change")}</>;
  return (
    <ul className="grid gap-1">
      {row.changes.map((change) => (
        <li key={change.code}>
          {t(`change.${change.code}`)}
          {change.after && (
            <>
              {": "}
              <bdi>
                <InWords code={change.code} value={change.before} /> →{" "}
                <InWords code={change.code} value={change.after} />
              </bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A value of ours or of the file, as the coordinator reads it. */
function InWords({ code, value }: { code: string; value: string | null }) {
  const { t } = useTranslation("words");
  const language = useLanguage();
  if (!value) return <>–</>;
  if (code === "stage") return <>{t(`stages.${value}`)}</>;
  if (code === "languages") {
    const spoken = value.split(" ").map((one) => {
      const [name = "", level] = one.split(":");
      return `${languageName(name, language)} ${t(`levels.${level}`)}`;
    });
    return <>{spoken.join(", ")}</>;
  }
  return <>{shown(code, value)}</>;
}

/** Where he stands, how he is reached, what he speaks, where he is. */
function Newcomer({ entry }: { entry: NonNullable<ShownRow["entry"]> }) {
  const { t } = useTranslation("words");
  const language = useLanguage();
  const lines = [
    `${t(`roles.${entry.role}`)}, ${t(`stages.${entry.role}.${entry.stage}`)}`,
    ...entry.contacts.map((contact) => shown("phone", contact)),
    formatList(
      entry.languages.map((code) => languageName(code, language)),
      language,
    ),
    entry.area,
  ];
  return (
    <span className="grid gap-0.5">
      {lines.filter(Boolean).map((line) => (
        <bdi key={line}>{line}</bdi>
      ))}
    </span>
  );
}

function Mind({ row }: { row: ShownRow }) {
  const { t } = useTranslation("office_register");
  if (row.remarks.length === 0) return null;
  return (
    <ul className="grid gap-1 text-soft">
      {row.remarks.map(({ code, header = "", words = "", row: number = "" }) => (
        <li key={code + header + words} className="icon-line">
          <Icon name="info" />
          <bdi>{t(`remark.${code}`, { header, words, row: number })}</bdi>
        </li>
      ))}
    </ul>
  );
}

function shown(code: string, value: string): string {
  return code === "phone" && value.startsWith("+") ? formatPhone(value) : value;
}
