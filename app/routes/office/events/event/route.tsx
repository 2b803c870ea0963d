import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";

import { facesFor } from "#app/domain/gatherings/face-answers.server.ts";

import { FOR_VOLUNTEERS } from "#app/domain/gatherings/gathering.ts";
import { waitForTraining } from "#app/domain/gatherings/trainings.server.ts";

import { eventForOffice, type OfficeEvent } from "#app/domain/gatherings/who-comes.server.ts";
import { placesToChoose } from "#app/domain/places/screens.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { WhenLine } from "#app/routes/public/events/event-time.tsx";
import { StandingBadge } from "#app/routes/public/events/standing-badge.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { AddSomebody } from "./add-somebody.tsx";
import { AddVolunteer } from "./add-volunteer.tsx";
import { Changes } from "./changes.tsx";

import { FacesCard } from "./faces-card.tsx";

import { HelpersCard } from "./helpers-card.tsx";

import { Queue } from "./queue.tsx";
import { WhoComes } from "./who-comes.tsx";

export const handle: PageHandle<{ event: OfficeEvent } | undefined> = {
  title: (_t, data) => data?.event.title,
};

/** Names and contacts of men: nothing of this page is kept anywhere. */
export const headers = () => ({ "Cache-Control": "private, no-store" });

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const language = languageOf(request);
  const event = await eventForOffice(db, { by, eventId: params.id ?? "", language });
  const faces = await facesFor(db, { by, eventId: event.id });
  const isTraining = event.kind === FOR_VOLUNTEERS;
  const waiting = isTraining ? await waitForTraining(db, { by, eventId: event.id }) : null;
  const places = await placesToChoose(db, { language, now: event.ownPlaceId });
  return { event, waiting, faces, places };
});

export default function EventOfOffice() {
  const { t } = useTranslation(["office_gatherings", "office_door", "office_reach", "office_path"]);
  const href = useHref();
  const { event, waiting, faces, places } = useLoaderData<typeof loader>();
  const isDone = event.standing === "cancelled" || event.standing === "over";
  return (
    <>
      <BackLink href={href(`/office/gatherings/${event.gatheringId}`)}>
        <span {...inLanguage(event.textLanguage)}>{event.title}</span>
      </BackLink>
      <PageTitle lead={`${event.place} · ${event.municipality}`}>
        <WhenLine {...event} />
      </PageTitle>
      <div className="grid gap-6">
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <StandingBadge standing={event.standing} free={event.free} />
          <span>{t("event.heads", { count: event.heads })}</span>
          <span>{t("event.came", { count: event.came })}</span>
          {event.publishedAt && !waiting && (
            <a href={href(`/events/${event.id}`)}>{t("event.public_page")}</a>
          )}
          <a href={href(`/door/${event.id}`)}>{t("office_door:open")}</a>
          {!isDone && (
            <a href={href(`/office/events/${event.id}/news`)}>{t("office_reach:news.open")}</a>
          )}
        </p>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid gap-6">
            <WhoComes event={event} />
            <FacesCard faces={faces} />
            {event.queue.length > 0 && <Queue queue={event.queue} />}
          </div>
          <div className="grid gap-6">
            {!isDone && event.publishedAt && waiting && (
              <Card title={t("office_path:training.add")}>
                <AddVolunteer eventId={event.id} waiting={waiting} />
              </Card>
            )}
            {!isDone && event.publishedAt && !waiting && <HelpersCard event={event} />}
            {!isDone && event.publishedAt && !waiting && (
              <Card title={t("event.add")}>
                <AddSomebody eventId={event.id} />
              </Card>
            )}
            <Changes event={event} places={places} />
          </div>
        </div>
      </div>
    </>
  );
}
