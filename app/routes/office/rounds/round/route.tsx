import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type RoundForOffice, roundForOffice } from "#app/domain/rounds/screens.server.ts";
import { type Answer, asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { RoundStateBadge } from "../round-state.tsx";
import { AboutRound } from "./about-round.tsx";
import { Applicants } from "./applicants.tsx";
import { RoundDates } from "./round-dates.tsx";
import { WhatNow } from "./what-now.tsx";

export const handle: PageHandle<RoundForOffice> = { title: (_, data) => data?.text.title };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  return roundForOffice(db, { by, roundId: params.id ?? "", language: languageOf(request) });
});

export default function RoundPage() {
  const { t } = useTranslation(["office_rounds", "errors"]);
  const href = useHref();
  const round = useLoaderData<typeof loader>() as RoundForOffice;
  const refusal = useActionData<Answer>()?.refusal;
  const on = (side: string) => round.applicants.filter((one) => one.side === side).length;
  return (
    <>
      <BackLink href={href("/office/rounds")}>{t("title")}</BackLink>
      <PageTitle>
        <span {...inLanguage(round.text.language)}>{round.text.title}</span>{" "}
        <RoundStateBadge state={round.state} />
      </PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {refusal && (
          <div role="alert" tabIndex={-1} data-focus="">
            <Notice tone="mind">
              <p>{t(`errors:refusal.${refusal}`)}</p>
            </Notice>
          </div>
        )}
        <WhatNow round={round} />
        <Stats>
          <Stat value={on("participant")} label={t("one.participants")} />
          <Stat value={on("support_person")} label={t("one.support_persons")} />
          <Stat
            value={round.pairs}
            label={t("one.pairs")}
            note={t("one.most", { count: round.pairsMost })}
          />
        </Stats>
        <Applicants round={round} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <RoundDates round={round} />
          <AboutRound round={round} />
        </div>
      </div>
    </>
  );
}
