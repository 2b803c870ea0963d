import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { eventCalendar } from "#app/domain/gatherings/calendar.server.ts";
import { CalendarQuery } from "#app/domain/gatherings/forms.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatMonth } from "#app/i18n/dates.ts";
import { useLanguage } from "#app/i18n/language-context.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { EmptyList } from "../empty-list.tsx";
import { EventCard } from "../event-card.tsx";
import { EventFilters } from "../event-filters.tsx";
import { DayName } from "../event-time.tsx";
import { hrefOfMonth } from "../filter-href.ts";
import { WhenTabs } from "../when-tabs.tsx";
import { Month } from "./month.tsx";
import { MonthLinks } from "./month-links.tsx";

export const handle: PageHandle = {
  title: (t) => t("finding:calendar.title"),
  found: (t) => t("events:lead"),
};

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const { filter, month } = readFields(new URL(request.url).searchParams, CalendarQuery);
  const asked = { filter, month, language: languageOf(request) };
  return { filter, ...(await eventCalendar(db, asked)) };
});

/** A month at one look: a table where there is room, on a phone the days that lead to a list below. */
export default function EventMonth() {
  const { t } = useTranslation(["finding", "events"]);
  const language = useLanguage();
  const calendar = useHrefVia()("/events/month");
  const { filter, ...month } = useLoaderData<typeof loader>();
  const days = Object.entries(month.days) as [
    keyof typeof month.days,
    (typeof month.days)[keyof typeof month.days],
  ][];
  return (
    <>
      <PageTitle lead={t("events:lead")}>{t("calendar.title")}</PageTitle>
      <WhenTabs filter={filter} onCalendar />
      <EventFilters filter={filter} choices={month.choices} month={month.first.slice(0, 7)} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-6">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <h2 id="month">
            <bdi>{formatMonth(month.first, language)}</bdi>
          </h2>
          <MonthLinks
            earlier={month.earlier && hrefOfMonth(calendar, filter, month.earlier)}
            later={month.later && hrefOfMonth(calendar, filter, month.later)}
          />
        </div>
        <Month month={month} />
        {month.count === 0 &&
          (month.ways ? (
            <EmptyList filter={filter} {...month.ways} />
          ) : (
            <EmptyState title={t("calendar.none")}>
              {month.next && (
                <a href={hrefOfMonth(calendar, filter, month.next.slice(0, 7))}>
                  {t("calendar.next")}: <DayName day={month.next} />
                </a>
              )}
            </EmptyState>
          ))}
        <div className="grid gap-6 md:hidden">
          {days.map(([day, events]) => (
            <section key={day} id={`day-${day}`} className="grid gap-3">
              <h3>
                <DayName day={day} />
              </h3>
              <ul className="grid gap-3">
                {events.map((event) => (
                  <EventCard key={event.id} event={event} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
