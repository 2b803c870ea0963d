import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type EventPageFacts, eventForVisitor } from "#app/domain/gatherings/screens.server.ts";
import { lookThere, wayThere } from "#app/domain/gatherings/way-there.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { viewerOf } from "#app/http/session.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Card } from "#app/ui/card.tsx";
import { Listen } from "#app/ui/listen.tsx";
import { PlaceImage } from "#app/ui/place-image.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { DateList } from "../date-list.tsx";
import { FactList } from "../fact-list.tsx";
import { PlaceMap } from "../place-map.tsx";
import { hasQueue, QueueForm } from "../queue-form.tsx";
import { ShareLinks } from "../share-links.tsx";
import { SignUpForm } from "../sign-up-form.tsx";
import { AddToCalendar } from "./add-to-calendar.tsx";
import { AtOnce } from "./at-once.tsx";
import { EventFacts } from "./event-facts.tsx";
import { EventNotice } from "./event-notice.tsx";
import { EventText } from "./event-text.tsx";
import { ForMachines, inOneSentence } from "./for-machines.tsx";
import { WayThere } from "./way-there.tsx";

export const handle: PageHandle<{ event: EventPageFacts } | undefined> = {
  title: (_t, data) => data?.event.title,
  found: (_t, data, language) => data && inOneSentence(data.event, language),
  picture: (data) => data && `/events/${data.event.id}/picture.png`,
};

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await viewerOf(request);
  const asked = { eventId: params.id ?? "", viewer, language: languageOf(request) };
  const event = await eventForVisitor(db, asked);
  const way = await wayThere(db, asked);
  const look = await lookThere(db, event.id);
  return { event, way, look, me: viewer?.personId ? viewer.name : null };
});

export default function EventPage() {
  const { t } = useTranslation("events");
  const href = useHref();
  const hrefVia = useHrefVia();
  const { event, way, look, me } = useLoaderData<typeof loader>();
  const joinable = event.standing === "open" || event.mine;
  const queue = hasQueue(event);
  return (
    <article className="grid gap-6">
      <div className="listen-row">
        <BackLink href={hrefVia("/events")}>{t("event.all")}</BackLink>
        <Listen />
      </div>
      <div className="grid gap-6" data-read="">
        <EventText event={event} part="head" />
        <EventNotice event={event} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="grid gap-6" data-read="">
          <EventFacts event={event} />
          <AtOnce event={event} me={me} />
          <AddToCalendar event={event} />
          <ShareLinks path={href(`/events/${event.id}`)} text={event.title} />
          <EventText event={event} part="story" />
          <WayThere way={way} />
          {event.facts.length > 0 && (
            <section className="grid gap-3">
              <h2>{t("event.good_to_know")}</h2>
              <FactList {...event} />
            </section>
          )}
        </div>
        <div className="grid gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {joinable && (
            <div id="sign-up">
              <Card title={t(event.mine ? "sign_up.mine_title" : "sign_up.title")}>
                <SignUpForm event={event} me={me} />
              </Card>
            </div>
          )}
          {queue && (
            <div id="queue">
              <Card title={t(event.myTurn ? "queue.mine_title" : "queue.title")}>
                <QueueForm event={event} me={me} />
              </Card>
            </div>
          )}
          {look && <PlaceImage picture={look} place={event.place} />}
          <PlaceMap listId="where" label={t("event.map_label")} className="h-64" />
        </div>
        <OtherDates event={event} />
      </div>
      <ForMachines event={event} />
    </article>
  );
}

function OtherDates({ event }: { event: EventPageFacts }) {
  const { t } = useTranslation("events");
  const href = useHrefVia();
  if (event.otherDates.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2>{t("event.other_dates")}</h2>
      <DateList dates={event.otherDates} />
      <p>
        <a href={href(`/gatherings/${event.gatheringId}`)}>{t("event.group")}</a>
      </p>
    </section>
  );
}
