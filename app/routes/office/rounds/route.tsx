import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import type { Day } from "#app/domain/day.ts";
import { roundsForOffice } from "#app/domain/rounds/screens.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatDate } from "#app/i18n/dates.ts";
import { inLanguage, officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Actions, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Table } from "#app/ui/table.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { MatchingTabs } from "../matching/matching-tabs.tsx";
import { RoundStateBadge } from "./round-state.tsx";

export const handle: PageHandle = { title: (t) => t("office_rounds:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  await requireCoordinator(request);
  return { rounds: await roundsForOffice(db, { language: languageOf(request) }) };
});

export default function Rounds() {
  const { t } = useTranslation("office_rounds");
  const href = useHref();
  const language = officeLanguage(useLanguage());
  const { rounds } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <MatchingTabs here="rounds" />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-6">
        <Actions>
          <LinkButton icon="plus" href={href("/office/rounds/new")}>
            {t("new")}
          </LinkButton>
        </Actions>
        {rounds.length === 0 ? (
          <EmptyState title={t("none")}>{t("none_hint")}</EmptyState>
        ) : (
          <Table
            caption={t("title")}
            rows={rounds}
            rowKey={({ id }) => id}
            columns={[
              {
                head: t("column.title"),
                cell: ({ id, text }) => (
                  <a href={href(`/office/rounds/${id}`)} {...inLanguage(text.language)}>
                    {text.title}
                  </a>
                ),
              },
              { head: t("column.state"), cell: ({ state }) => <RoundStateBadge state={state} /> },
              {
                head: t("form.apply_until"),
                cell: ({ applyUntil }) => formatDate(applyUntil as Day, language),
              },
              {
                head: t("form.starts_on"),
                cell: ({ startsOn }) => formatDate(startsOn as Day, language),
              },
              { head: t("column.applied"), cell: ({ applied }) => applied },
              {
                head: t("column.pairs"),
                cell: ({ pairs, pairsMost }) => t("of", { count: pairs, most: pairsMost }),
              },
            ]}
          />
        )}
      </div>
    </>
  );
}
