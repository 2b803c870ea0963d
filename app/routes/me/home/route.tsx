import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { myPage } from "#app/domain/today/my-page.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { CheckInCard } from "./check-in-card.tsx";
import { CoordinatorCard } from "./coordinator-card.tsx";
import { EventsCard } from "./events-card.tsx";
import { FarewellCard } from "./farewell-card.tsx";
import { FirstMeetingCard } from "./first-meeting-card.tsx";
import { HelpCard } from "./help-card.tsx";
import { HostedCard } from "./hosted-card.tsx";
import { HoursCard } from "./hours-card.tsx";
import { NextCard } from "./next-card.tsx";
import { PairsCard } from "./pairs-card.tsx";
import { PathCard } from "./path-card.tsx";
import { RoundsCard } from "./rounds-card.tsx";

export const handle: PageHandle = { title: (t) => t("me:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const man = await requireMan(request);
  return myPage(db, { man, language: languageOf(request) });
});

export type MyPage = Awaited<ReturnType<typeof myPage>>;

export default function Me() {
  const { t } = useTranslation("me");
  const href = useHref();
  const page = useLoaderData<typeof loader>() as MyPage;
  return (
    <>
      <PageTitle>{t("hello", { name: page.name })}</PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <NextCard page={page} />
        <CheckInCard checkIns={page.checkIns} />
        <FirstMeetingCard page={page} />
        <FarewellCard farewells={page.farewells} />
        <PairsCard page={page} />
        <HelpCard help={page.help} />
        <CoordinatorCard coordinator={page.coordinator} />
        <PathCard page={page} />
        <RoundsCard rounds={page.rounds} />
        <HostedCard dates={page.hosted} />
        <EventsCard events={page.events} />
        <HoursCard page={page} />
      </div>
      <p className="mt-6 flex flex-wrap gap-x-6">
        <a className="thumb" href={href("/me/calendar")}>
          {t("feeds:mine.title")}
        </a>
        {page.fewer && (
          <a className="thumb" href={href(page.fewer)}>
            {t("fewer:title")}
          </a>
        )}
        <a className="thumb" href={href("/account")}>
          {t("account")}
        </a>
      </p>
    </>
  );
}
