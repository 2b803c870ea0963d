import type { ReactNode } from "react";
import type { MonthMet } from "#app/domain/pairs/months.ts";
import { formatMonth, formatNumber } from "#app/i18n/dates.ts";
import type { Language } from "#app/i18n/languages.ts";

/**
 * Months as a picture that is a table: each month with its picture, and the numbers beside it, so that
 * it is read aloud, printed in black and white, and from right to left by itself.
 */
export function Months<M extends MonthMet>({
  caption,
  heads,
  months,
  language,
  picture,
}: {
  caption: string;
  heads: { month: string; meetings: string; hours: string };
  months: M[];
  language: Language;
  picture: (month: M) => ReactNode;
}) {
  return (
    <table className="months">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.month}</th>
          <th scope="col">{heads.meetings}</th>
          <th scope="col">{heads.hours}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.from}>
            <th scope="row">
              {formatMonth(month.from, language)}
              {picture(month)}
            </th>
            <td>{formatNumber(month.meetings, language)}</td>
            <td>{formatNumber(Math.round(month.minutes / 6) / 10, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How much of the most it was, as a bar: a drawing, because paper leaves backgrounds out. */
export function MonthBar({ of, most }: { of: number; most: number }) {
  return (
    <svg aria-hidden="true" className="months-bar" viewBox="0 0 100 10" preserveAspectRatio="none">
      <rect width={of && Math.max(2, Math.round((of / most) * 100))} height={10} />
    </svg>
  );
}
