import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import {
  type WaitingFacts,
  waitingForHolder,
} from "#app/domain/gatherings/queue-screens.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { SECRET_PAGE } from "#app/http/secret-page.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { OtherDates } from "../sign-ups/other-dates.tsx";
import { WhatAndWhere } from "../sign-ups/what-and-where.tsx";
import { InQueue } from "./in-queue.tsx";
import { NotInQueue } from "./not-in-queue.tsx";
import { Offered } from "./offered.tsx";

export const handle: PageHandle<WaitingFacts | undefined> = {
  title: (_t, waiting) => waiting?.title,
};

/** Whoever holds the token is the man. Once he has come in, the same token is that of his sign-up. */
export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const [token, language] = [params.token ?? "", languageOf(request)];
  const waiting = await waitingForHolder(db, { token, language });
  if (waiting.state === "came_in") throw redirect(`/${language}/sign-ups/${token}`);
  return data(waiting, { headers: SECRET_PAGE });
});

export const headers = () => SECRET_PAGE;

export default function Waiting() {
  const waiting = useLoaderData<typeof loader>();
  const { t } = useTranslation("events");
  const href = useHref();
  const { title, lead } = useHeading(waiting);
  const canWait = waiting.state === "waiting" || waiting.state === "ended";
  return (
    <div className="grid gap-6">
      <PageTitle lead={lead}>{title}</PageTitle>
      {waiting.state === "offered" && <Offered />}
      <WhatAndWhere signUp={waiting} />
      {canWait && <InQueue waiting={waiting} />}
      {(waiting.state === "left" || waiting.state === "not_answered") && (
        <NotInQueue waiting={waiting} />
      )}
      {waiting.seriesToken && (
        <p>
          <a href={href(`/series/${waiting.seriesToken}`)}>{t("series.all")}</a>
        </p>
      )}
      {waiting.state !== "offered" && <OtherDates dates={waiting.otherDates} />}
    </div>
  );
}

function useHeading({ state, name, offerEndsAt }: WaitingFacts) {
  const { t } = useTranslation("events");
  const language = useLanguage();
  const until = offerEndsAt ? formatInstant(offerEndsAt, language) : "";
  switch (state) {
    case "offered":
      return {
        title: t("queue.title_offered", { name }),
        lead: t("queue.lead_offered", { until }),
      };
    case "ended":
      return { title: t("queue.title_ended"), lead: t("queue.lead_ended") };
    case "left":
      return { title: t("queue.title_left"), lead: t("queue.lead_left") };
    case "not_answered":
      return { title: t("queue.title_left"), lead: t("queue.lead_not_answered") };
    case "cancelled":
      return { title: t("mine.title_cancelled"), lead: t("mine.lead_cancelled") };
    case "over":
      return { title: t("queue.title_ended"), lead: t("queue.lead_over") };
    default:
      return { title: t("queue.title_waiting", { name }), lead: t("queue.lead_waiting") };
  }
}
