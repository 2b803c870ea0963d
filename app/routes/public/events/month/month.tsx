import { useTranslation } from "react-i18next";
import { type Day, today } from "#app/domain/day.ts";
import type { EventCalendar } from "#app/domain/gatherings/calendar.server.ts";
import type { EventCardFacts } from "#app/domain/gatherings/cards.server.ts";
import { formatClock, formatDay, formatMonth, formatWeekday } from "#app/i18n/dates.ts";
import { inLanguage, useLanguage } from "#app/i18n/language-context.tsx";
import type { Language } from "#app/i18n/languages.ts";
import { useHrefVia } from "#app/ui/via.tsx";

type Shown = Pick<EventCalendar, "first" | "weeks" | "days">;

/** Weeks from Monday to Sunday; in Arabic script they run from the right by themselves. */
export function Month({ month }: { month: Shown }) {
  const language = useLanguage();
  return (
    <table className="month">
      <caption className="sr-only">{formatMonth(month.first, language)}</caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <th key={weekday} scope="col">
              <span className="sr-only">{formatWeekday(weekday, language)}</span>
              <span aria-hidden="true" className="md:hidden">
                {onAPhone(weekday, language)}
              </span>
              <span aria-hidden="true" className="max-md:hidden">
                {formatWeekday(weekday, language, "short")}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, position) => (
          <tr key={position}>
            {week.map((day, weekday) =>
              day ? (
                <DayCell key={day} day={day} events={month.days[day] ?? []} />
              ) : (
                <td key={weekday} className="month-none" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "ma", or a single letter where the short name is the whole one. */
function onAPhone(weekday: number, language: Language) {
  const short = formatWeekday(weekday, language, "short");
  return short.length > 3 ? formatWeekday(weekday, language, "narrow") : short;
}

function DayCell({ day, events }: { day: Day; events: EventCardFacts[] }) {
  const { t } = useTranslation("events");
  const language = useLanguage();
  const number = Number(day.slice(8));
  return (
    <td aria-current={day === today() ? "date" : undefined} className="month-day">
      {events.length > 0 ? (
        <>
          <a href={`#day-${day}`} className="month-link">
            <span aria-hidden="true">{number}</span>
            <span className="month-dot" aria-hidden="true" />
            <span className="sr-only">
              {formatDay(day, language)}: {t("count", { count: events.length })}
            </span>
          </a>
          <div className="month-events">
            <span className="month-number">{number}</span>
            <ul>
              {events.map((event) => (
                <EventLine key={event.id} event={event} />
              ))}
            </ul>
          </div>
        </>
      ) : (
        <span className="month-number month-empty">{number}</span>
      )}
    </td>
  );
}

function EventLine({ event }: { event: EventCardFacts }) {
  const { t } = useTranslation("events");
  const language = useLanguage();
  const href = useHrefVia()(`/events/${event.id}`);
  const off = event.standing === "cancelled";
  return (
    <li>
      <a href={href} className={off ? "line-through" : undefined}>
        <bdi>{formatClock(event.startsAt, language)}</bdi>{" "}
        <span {...(event.textLanguage === language ? {} : inLanguage(event.textLanguage))}>
          {event.title}
        </span>
      </a>
      {(off || event.standing === "full") && (
        <span className="month-standing">{t(`standing.${event.standing}`)}</span>
      )}
    </li>
  );
}
