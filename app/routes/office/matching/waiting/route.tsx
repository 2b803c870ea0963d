import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { WaitingQuery } from "#app/domain/matching/forms.ts";
import { whoWaits } from "#app/domain/matching/waiting.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
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
  const { role } = readFields(new URL(request.url).searchParams, WaitingQuery);
  return { role, ...(await whoWaits(db, { by, role, language: languageOf(request) })) };
});

export default function Matching() {
  const { t } = useTranslation("office_matching");
  const { role, count, people } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t("lead")}>{t("waiting_title")}</PageTitle>
      <MatchingTabs here={role} />
      <div className="mt-6 grid gap-4">
        {people.length === 0 ? (
          <EmptyState title={t("none")}>{t("none_hint")}</EmptyState>
        ) : (
          <WaitingTable people={people} />
        )}
        {count > people.length && (
          <p className="text-soft">{t("more", { count: count - people.length })}</p>
        )}
      </div>
    </>
  );
}

type Waiting = ReturnType<typeof useLoaderData<typeof loader>>["people"];

function WaitingTable({ people }: { people: Waiting }) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  return (
    <Table
      caption={t("waiting_title")}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t("column.name"),
          cell: (man) => (
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
          ),
        },
        { head: t("column.waited"), cell: (man) => t("days", { count: man.days }) },
        { head: t("column.area"), cell: (man) => <bdi>{man.area}</bdi> },
        {
          head: t("column.coordinator"),
          cell: (man) => <bdi>{man.coordinator ?? t("no_coordinator")}</bdi>,
        },
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
