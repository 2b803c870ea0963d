import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type EventFilter, EventFilterQuery } from "#app/domain/gatherings/forms.ts";
import { eventList } from "#app/domain/gatherings/listing.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { EmptyList } from "./empty-list.tsx";
import { EventCard } from "./event-card.tsx";
import { EventFilters } from "./event-filters.tsx";
import { DayName } from "./event-time.tsx";
import { hrefOfFilter } from "./filter-href.ts";
import { FollowEvents } from "./follow-events.tsx";
import { NearMe } from "./near-me.tsx";
import { PlaceMap } from "./place-map.tsx";
import { ShareLinks } from "./share-links.tsx";
import { WhenTabs } from "./when-tabs.tsx";

export const handle: PageHandle = {
  title: (t) => t("events:title"),
  found: (t) => t("events:lead"),
};

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const filter = readFields(new URL(request.url).searchParams, EventFilterQuery);
  return { filter, ...(await eventList(db, { filter, language: languageOf(request) })) };
});

export default function Events() {
  const { t } = useTranslation("events");
  const list = useHrefVia()("/events");
  const { filter, choices, days, count, page, pages, relaxations, ahead } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <WhenTabs filter={filter} />
      <EventFilters filter={filter} choices={choices} />
      <div className="mt-6">
        {count === 0 ? (
          <EmptyList filter={filter} relaxations={relaxations} ahead={ahead} />
        ) : (
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] noscript:lg:grid-cols-1">
            <div id="events" className="grid gap-8">
              <p className="flex flex-wrap justify-between gap-x-6 gap-y-1">
                <span className="text-soft">{t("count", { count })}</span>
                <a href="#map" className="noscript:hidden lg:hidden">
                  {t("map.show")}
                </a>
              </p>
              <NearMe listId="days" />
              <div id="days" className="grid gap-8">
                {days.map(({ day, events }) => (
                  <section key={day} className="grid gap-3">
                    <h2>
                      <DayName day={day} />
                    </h2>
                    <ul className="grid gap-3">
                      {events.map((event) => (
                        <EventCard key={event.id} event={event} />
                      ))}
                    </ul>
                  </section>
                ))}
              </div>
              <Pagination
                page={page}
                pages={pages}
                hrefOf={(to) => hrefOfFilter(list, { ...filter, page: to })}
              />
              <div className="grid gap-2">
                <ShareSearch filter={filter} />
                <FollowEvents filter={filter} />
              </div>
            </div>
            <div id="map" className="noscript:hidden lg:sticky lg:top-4">
              <PlaceMap listId="events" label={t("map.label")} className="h-96 lg:h-[36rem]" />
            </div>
          </div>
        )}
      </div>
    </>
  );
}

/** The search as a link: it keeps what was chosen, whoever opens it and whenever. */
function ShareSearch({ filter }: { filter: EventFilter }) {
  const { t } = useTranslation(["events", "finding"]);
  const list = useHref()("/events");
  return (
    <details className="no-print">
      <summary className="py-2.5 font-semibold">{t("finding:share.search")}</summary>
      <div className="grid gap-4 pt-3">
        <p className="max-w-prose">{t("finding:share.search_text")}</p>
        <ShareLinks path={hrefOfFilter(list, { ...filter, page: 1 })} text={t("title")} shown />
      </div>
    </details>
  );
}
