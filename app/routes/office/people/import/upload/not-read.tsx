import { useTranslation } from "react-i18next";
import type { Preview } from "#app/domain/register/preview.server.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Columns that must not be kept stand open; what is merely unknown can be opened. */
export function NotRead({ ignored }: { ignored: Preview["ignored"] }) {
  const { t } = useTranslation("office_register");
  const { forbidden, unknown, sheets } = ignored;
  const others = [
    ...unknown.map((column) => t("preview.unknown", column)),
    ...sheets.map(({ name, why }) => t(`preview.sheet_${why}`, { name })),
  ];
  if (forbidden.length + others.length === 0) return null;
  return (
    <div className="grid gap-3">
      {forbidden.length > 0 && (
        <Notice tone="mind" icon="lock" title={t("preview.not_read_title")}>
          <Lines lines={forbidden.map((column) => t("preview.forbidden", column))} />
        </Notice>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t("preview.others", { count: others.length })}</summary>
          <Lines lines={others} />
        </details>
      )}
    </div>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="grid list-disc gap-2 ps-5">
      {lines.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}
