import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type SeriesFacts, seriesForHolder } from "#app/domain/gatherings/series-screens.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { comingCookie } from "#app/http/coming.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { inLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { HisDates } from "./his-dates.tsx";
import { HowItMoves } from "./how-it-moves.tsx";
import { InSeries } from "./in-series.tsx";
import { PlacesHeld } from "./places-held.tsx";
import { Return } from "./return-form.tsx";

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
  const { title, lead } = useHeading(series);
  const isOff = series.notComingSince !== null;
  return (
    <div className="grid gap-6">
      <PageTitle lead={lead}>{title}</PageTitle>
      {!isOff && series.answerBy && <PlacesHeld />}
      {!isOff && !series.answerBy && series.waits && <HowItMoves series={series} />}
      <section className="card grid gap-4">
        <h2 {...inLanguage(series.textLanguage)}>
          <a href={href(`/gatherings/${series.gatheringId}`)}>{series.title}</a>
        </h2>
        {!isOff && <HisDates series={series} />}
      </section>
      {(isOff || series.mayReturn) && <Return isOff={isOff} />}
      {!isOff && <InSeries series={series} />}
      <p>
        <a href={href("/events")}>{t("event.all")}</a>
      </p>
    </div>
  );
}

function useHeading({ name, notComingSince, answerBy, waits, comes, offersLapsed }: SeriesFacts) {
  const { t } = useTranslation("events");
  const language = useLanguage();
  if (notComingSince) {
    return offersLapsed
      ? { title: t("queue.title_left"), lead: t("queue.lead_not_answered") }
      : { title: t("mine.title_not_coming"), lead: t("series.lead_cancelled") };
  }
  if (answerBy) {
    const until = formatInstant(answerBy, language);
    return {
      title: t("queue.title_offered", { name }),
      lead: t("queue.lead_offered", { until }),
    };
  }
  if (!waits) return { title: t("mine.title_coming", { name }), lead: t("series.lead") };
  return comes
    ? { title: t("mine.title_coming", { name }), lead: t("series.lead_partly") }
    : { title: t("queue.title_waiting", { name }), lead: t("queue.lead_waiting") };
}
