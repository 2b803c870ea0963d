import { useTranslation } from "react-i18next";
import { addDays, type Day, dayOf, type Instant, today } from "#app/domain/day.ts";
import { formatClock, formatDay } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";

type Span = { startsAt: Instant; endsAt: Instant };

/** "17.30–19.00". Numbers run left to right in every language. */
export function ClockSpan({ startsAt, endsAt }: Span) {
  const language = useLanguage();
  return (
    <bdi dir="ltr" className="whitespace-nowrap">
      <time dateTime={startsAt}>{formatClock(startsAt, language)}</time>–
      {formatClock(endsAt, language)}
    </bdi>
  );
}

/** "ti 24. marraskuuta", and in words when it is today or tomorrow. */
export function DayName({ day }: { day: Day }) {
  const { t } = useTranslation("events");
  const language = useLanguage();
  const near = day === today() ? "today" : day === addDays(today(), 1) ? "tomorrow" : null;
  return (
    <>
      {near && `${t(near)}\u00a0· `}
      <bdi>{formatDay(day, language)}</bdi>
    </>
  );
}

/** Day and time on one line. */
export function WhenLine({ startsAt, endsAt }: Span) {
  return (
    <>
      <DayName day={dayOf(startsAt)} />
      {"\u00a0· "}
      <ClockSpan startsAt={startsAt} endsAt={endsAt} />
    </>
  );
}
