import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { gatheringForVisitor } from "#app/domain/gatherings/screens.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { DateList } from "../events/date-list.tsx";
import { EventText } from "../events/event/event-text.tsx";
import { useSpoken } from "../events/event-card.tsx";
import { FactList } from "../events/fact-list.tsx";

type Gathering = Awaited<ReturnType<typeof gatheringForVisitor>>;

export const handle: PageHandle<Gathering | undefined> = {
  title: (_t, gathering) => gathering?.title,
  found: (_t, gathering) => gathering?.summary,
};

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) =>
  gatheringForVisitor(db, { gatheringId: params.id ?? "", language: languageOf(request) }),
);

export default function GatheringPage() {
  const { t } = useTranslation("events");
  const href = useHrefVia();
  const gathering = useLoaderData<typeof loader>();
  return (
    <article className="grid gap-6">
      <BackLink href={href("/events")}>{t("event.all")}</BackLink>
      <EventText event={gathering} part="head" />
      <Facts
        items={[
          { term: t("group.place"), icon: "place", value: whereOf(gathering) },
          { term: t("event.spoken"), icon: "chat", value: useSpoken(gathering.languages) },
        ]}
      />
      <EventText event={gathering} part="story" />
      <FactList {...gathering} />
      <section className="grid gap-3">
        <h2>{t("group.dates")}</h2>
        {gathering.dates.length === 0 && (
          <EmptyState title={t("group.no_dates")}>
            <a href={href("/events")}>{t("event.all")}</a>
          </EmptyState>
        )}
        <DateList dates={gathering.dates} />
      </section>
    </article>
  );
}

function whereOf({ place, municipality }: Gathering) {
  return (
    <>
      <bdi>{place}</bdi> · <bdi>{municipality}</bdi>
    </>
  );
}
