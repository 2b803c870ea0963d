import { useTranslation } from "react-i18next";
import type { Row } from "#app/domain/today/rows.ts";
import type { Snooze } from "#app/domain/today/snooze.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import type { TodayPage } from "./route.tsx";
import { useRowHref } from "./row-href.ts";

/** Until when and why a row is put off, by whom, and the way to take it up before. */
export function PutOff({ row, snooze, page }: { row: Row; snooze: Snooze; page: TodayPage }) {
  const { t } = useTranslation("office_today");
  const language = officeLanguage(useLanguage());
  const at = useRowHref(row, page)("waking");
  const { until, reason, by } = snooze;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p className="text-soft">
        {t("put_off_until", {
          day: formatDay(until, language),
          reason: t(`reasons.${reason}`),
          name: by,
        })}
      </p>
      <Form id={`waking-${row.key}`} action={at.href}>
        <Button look="quiet">{t("take_up")}</Button>
      </Form>
    </div>
  );
}
