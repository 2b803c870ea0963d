import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type OfficeProposal, officeProposal } from "#app/domain/pairs/proposal-screen.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { formatDay } from "#app/i18n/dates.ts";
import { officeLanguage, useHref, useLanguage } from "#app/i18n/language-context.tsx";
import { mindSentence, reasonSentence } from "#app/i18n/reasons.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Actions, Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Ask } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useAnswerTo } from "../../answer-to.ts";
import { AnswersCard } from "./answers-card.tsx";

export const handle: PageHandle<OfficeProposal> = {
  title: (t, data) => data && t("office_matching:proposal.title", namesIn(data)),
};

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  return officeProposal(db, { by, proposalId: params.id ?? "" });
});

export default function Proposal() {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  const language = officeLanguage(useLanguage());
  const proposal = useLoaderData<typeof loader>() as OfficeProposal;
  const { proposedOn, proposedBy: by, expiresOn } = proposal;
  return (
    <>
      <BackLink href={href("/office/proposals")}>{t("proposal.back")}</BackLink>
      <PageTitle lead={t("proposal.proposed", { day: formatDay(proposedOn, language), by })}>
        {t("proposal.title", namesIn(proposal))}
      </PageTitle>
      <p className="mb-6 flex flex-wrap items-center gap-3">
        <Badge tone={TONES[proposal.state] ?? "calm"}>
          {t(`proposal.state.${proposal.state}`)}
        </Badge>
        {proposal.isOpen && t("proposal.until", { day: formatDay(expiresOn, language) })}
      </p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <AnswersCard proposal={proposal} />
        <WhyCard proposal={proposal} />
      </div>
      <div className="mt-6">
        <WhatNow proposal={proposal} />
      </div>
    </>
  );
}

const TONES: Partial<Record<OfficeProposal["state"], BadgeTone>> = {
  both_asked: "mind",
  participant_said_yes: "mind",
  support_person_said_yes: "mind",
  paired: "good",
};

function namesIn({ men: [participant, supportPerson] }: OfficeProposal) {
  return { participant: participant?.name, supportPerson: supportPerson?.name };
}

function WhyCard({ proposal: { reasons, mind } }: { proposal: OfficeProposal }) {
  const { t } = useTranslation(["office_matching", "reasons", "words"]);
  const language = officeLanguage(useLanguage());
  const reader = { t, language, pointOfView: "office" as const };
  return (
    <Card title={t("proposal.why")}>
      <ul className="grid gap-2">
        {reasons.map((reason) => (
          <li key={reason.code} className="icon-line">
            <Icon name="check" />
            <span>{reasonSentence(reason, reader)}</span>
          </li>
        ))}
      </ul>
      {mind && (
        <div className="mt-4">
          <Notice tone="mind" title={t("matches.mind")}>
            {mindSentence(mind, reader)}
          </Notice>
        </div>
      )}
    </Card>
  );
}

function WhatNow({ proposal }: { proposal: OfficeProposal }) {
  const { t } = useTranslation("office_matching");
  const href = useHref();
  const withdrawal = href(`/office/proposals/${proposal.id}/withdrawal`);
  const answer = useAnswerTo(withdrawal);
  if (proposal.pairId) {
    return (
      <LinkButton href={href(`/office/pairs/${proposal.pairId}`)}>{t("proposal.pair")}</LinkButton>
    );
  }
  return (
    <Actions>
      {proposal.isOpen ? (
        <Ask
          label={t("proposal.withdraw")}
          title={t("proposal.withdraw_title")}
          open={answer !== undefined}
        >
          <Form action={withdrawal} answer={answer}>
            <p>{t("proposal.withdraw_text")}</p>
            <Button look="careful">{t("proposal.withdraw_confirm")}</Button>
          </Form>
        </Ask>
      ) : (
        <LinkButton href={href(`/office/people/${proposal.men[0]?.id}/matches`)}>
          {t("proposal.again")}
        </LinkButton>
      )}
    </Actions>
  );
}
