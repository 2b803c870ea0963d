import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { whoWaits } from "#app/domain/matching/waiting.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Table } from "#app/ui/table.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { MatchingTabs } from "../matching-tabs.tsx";

export const handle: PageHandle = { title: (t) => t("office_matching:waiting_title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const language = languageOf(request);
  return {
    participant: await whoWaits(db, { by, role: "participant", language }),
    support_person: await whoWaits(db, { by, role: "support_person", language }),
  };
});

/** Men who wait and support persons who have room, side by side where the screen is wide enough. */
export default function Waiting() {
  const { t } = useTranslation("office_matching");
  const waiting = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t("lead")}>{t("waiting_title")}</PageTitle>
      <MatchingTabs here="waiting" />
      <div className="mt-6 grid items-start gap-10 xl:grid-cols-2">
        <Side title={t("participants")} {...waiting.participant} />
        <Side title={t("support_persons")} {...waiting.support_person} />
      </div>
    </>
  );
}

type Side = Awaited<ReturnType<typeof whoWaits>>;

function Side({ title, count, people }: Side & { title: string }) {
  const { t } = useTranslation("office_matching");
  return (
    <section className="grid gap-4">
      <h2>{title}</h2>
      {people.length === 0 ? (
        <EmptyState title={t("none")}>{t("none_hint")}</EmptyState>
      ) : (
        <WaitingTable title={title} people={people} />
      )}
      {count > people.length && (
        <p className="text-soft">{t("more", { count: count - people.length })}</p>
      )}
    </section>
  );
}

function WaitingTable({ title, people }: { title: string; people: Side["people"] }) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  return (
    <Table
      caption={title}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t("column.name"),
          cell: (man) => (
            <>
              <span className="flex flex-wrap items-center gap-2">
                <a href={href(`/office/people/${man.id}`)} dir="auto">
                  {man.name}
                </a>
                {man.isProtected && (
                  <Badge tone="mind" icon="lock">
                    {t("protected")}
                  </Badge>
                )}
              </span>
              <span className="block font-normal text-soft">
                {man.area && <bdi className="block">{man.area}</bdi>}
                <bdi>{man.coordinator ?? t("no_coordinator")}</bdi>
              </span>
            </>
          ),
        },
        { head: t("column.waited"), cell: (man) => t("days", { count: man.days }) },
        {
          head: t("column.find"),
          cell: (man) => (
            <LinkButton look="quiet" href={href(`/office/people/${man.id}/matches`)}>
              {t("find")}
            </LinkButton>
          ),
        },
      ]}
    />
  );
}
