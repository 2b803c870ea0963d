import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type SeriesFacts, seriesForHolder } from "#app/domain/gatherings/series-screens.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { comingCookie } from "#app/http/coming.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { HisDates } from "./his-dates.tsx";
import { InSeries } from "./in-series.tsx";

export const handle: PageHandle<SeriesFacts | undefined> = {
  title: (_t, series) => series?.title,
};

/** Whoever holds the token is the man. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const asked = { token: params.token ?? "", language: languageOf(request) };
  const series = await seriesForHolder(db, asked);
  const next = series.dates.find(({ skippedAt, cancelledAt }) => !skippedAt && !cancelledAt);
  const cookie = next && { "Set-Cookie": comingCookie({ ...next, link: next.token }) };
  return data(series, { headers: { ...SECRET_PAGE, ...cookie } });
});

export const headers = () => SECRET_PAGE;

export default function Series() {
  const { t } = useTranslation("events");
  const href = useHref();
  const series = useLoaderData<typeof loader>();
  const isOff = series.notComingSince !== null;
  return (
    <div className="grid gap-6">
      <PageTitle lead={t(isOff ? "series.lead_cancelled" : "series.lead")}>
        {t(isOff ? "mine.title_not_coming" : "mine.title_coming", { name: series.name })}
      </PageTitle>
      <section className="card grid gap-4">
        <h2 {...inLanguage(series.textLanguage)}>
          <a href={href(`/gatherings/${series.gatheringId}`)}>{series.title}</a>
        </h2>
        {!isOff && <HisDates dates={series.dates} />}
      </section>
      {!isOff && <InSeries series={series} />}
      <p>
        <a href={href("/events")}>{t("event.all")}</a>
      </p>
    </div>
  );
}
