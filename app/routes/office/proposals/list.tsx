import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { ProposalForm } from "#app/domain/pairs/forms.ts";
import { openProposals } from "#app/domain/pairs/proposal-list.server.ts";
import { proposePair } from "#app/domain/pairs/proposals.server.ts";
import { answering, asking } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Table } from "#app/ui/table.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { MatchingTabs } from "../matching/matching-tabs.tsx";

export const handle: PageHandle = { title: (t) => t("office_matching:proposal.list_title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  return { proposals: await openProposals(db, { by }) };
});

/** Asks both men. A refusal comes back above the list: somebody has been faster. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const two = await readForm(request, ProposalForm);
  const proposalId = await proposePair(db, { by, ...two });
  return redirectSaying(`/${languageOf(request)}/office/proposals/${proposalId}`, "pair_proposed");
});

export default function Proposals() {
  const { t } = useTranslation(["office_matching", "errors"]);
  const href = useHref();
  const { proposals } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageTitle lead={t("proposal.list_lead")}>{t("proposal.list_title")}</PageTitle>
      <MatchingTabs here="proposals" />
      <div className="mt-6 grid gap-4">
        {refused && (
          <div role="alert" tabIndex={-1} data-focus="">
            <Notice tone="mind" title={t("proposal.refused")}>
              {refused.refusal && t(`errors:refusal.${refused.refusal}`)}
            </Notice>
          </div>
        )}
        {proposals.length > 0 ? (
          <ProposalTable proposals={proposals} />
        ) : (
          <EmptyState title={t("proposal.none")}>
            <p>{t("proposal.none_hint")}</p>
            <p className="mt-4">
              <LinkButton look="quiet" href={href("/office/matching/waiting")}>
                {t("proposal.find")}
              </LinkButton>
            </p>
          </EmptyState>
        )}
      </div>
    </>
  );
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["proposals"];

function ProposalTable({ proposals }: { proposals: Listed }) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  const language = officeLanguage(useLanguage());
  return (
    <Table
      caption={t("proposal.list_title")}
      rows={proposals}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t("proposal.column.pair"),
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-2">
              <a href={href(`/office/proposals/${row.id}`)} dir="auto">
                {t("proposal.title", row)}
              </a>
              {row.isProtected && (
                <Badge tone="mind" icon="lock">
                  {t("protected")}
                </Badge>
              )}
            </span>
          ),
        },
        { head: t("proposal.column.state"), cell: (row) => t(`proposal.state.${row.state}`) },
        { head: t("proposal.column.until"), cell: (row) => formatDay(row.expiresOn, language) },
        { head: t("proposal.column.by"), cell: (row) => <bdi>{row.proposedBy}</bdi> },
      ]}
    />
  );
}
