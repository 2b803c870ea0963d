import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { publicRound } from "#app/domain/rounds/public-rounds.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { viewerOf } from "#app/http/session.server.ts";
import { inLanguage } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { useHrefVia } from "#app/ui/via.tsx";
import { HowItGoes } from "../how-it-goes.tsx";
import { RoundFacts } from "../round-facts.tsx";
import { useRoundState } from "../use-round-state.ts";
import { WaysToApply } from "./ways-to-apply.tsx";

export type RoundSeen = Awaited<ReturnType<typeof publicRound>>;

export const handle: PageHandle<RoundSeen> = {
  title: (_, data) => data?.text.title,
  found: (_, data) => data?.text.summary,
};

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await viewerOf(request);
  return publicRound(db, { roundId: params.id ?? "", viewer, language: languageOf(request) });
});

export default function RoundPage() {
  const { t } = useTranslation("rounds");
  const round = useLoaderData<typeof loader>() as RoundSeen;
  return (
    <>
      <BackLink href={useHrefVia()("/rounds")}>{t("title")}</BackLink>
      <PageTitle>
        <span {...inLanguage(round.text.language)}>{round.text.title}</span>
      </PageTitle>
      <div className="grid max-w-read grid-cols-[minmax(0,1fr)] gap-8">
        <p className="whitespace-pre-line" {...inLanguage(round.text.language)}>
          {round.text.summary}
        </p>
        <RoundFacts round={round} />
        <Notice tone={round.state === "open" ? "good" : "calm"}>
          <p>{useRoundState(round)}</p>
        </Notice>
        <WaysToApply round={round} />
        <HowItGoes />
      </div>
    </>
  );
}
