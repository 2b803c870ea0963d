import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DAY_PARTS, WEEKDAYS } from "#app/domain/people/vocabulary.ts";
import { formatWeekday } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { useField } from "#app/ui/form.tsx";

/** The week as a table of boxes. A script makes the heads press whole rows and columns. */
export function TimesTable({ label }: { label: ReactNode }) {
  const { t } = useTranslation(["doors", "words"]);
  const language = useLanguage();
  const { id, typed } = useField("time");
  const chosen = [typed].flat();
  return (
    <table className="week" data-week="" id={id}>
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          <td />
          {DAY_PARTS.map((part) => (
            <th key={part} scope="col">
              <span className="week-head">
                <span className="capital">{t(`words:parts.${part}`)}</span>
                <bdi dir="ltr" className="week-hours">
                  {t(`times.hours.${part}`)}
                </bdi>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {WEEKDAYS.map((weekday) => (
          <tr key={weekday}>
            <th scope="row">
              <span className="week-head">
                <span className="week-long">{formatWeekday(weekday, language)}</span>
                <span className="week-short" aria-hidden="true">
                  {formatWeekday(weekday, language, "short")}
                </span>
              </span>
            </th>
            {DAY_PARTS.map((part) => (
              <td key={part}>
                <label className="week-cell">
                  <input
                    type="checkbox"
                    name="time"
                    value={`${weekday}-${part}`}
                    defaultChecked={chosen.includes(`${weekday}-${part}`)}
                    aria-label={`${formatWeekday(weekday, language)}, ${t(`words:parts.${part}`)}`}
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
