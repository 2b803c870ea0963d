import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { WorkbenchQuery } from "#app/domain/matching/forms.ts";
import { type Workbench, workbench } from "#app/domain/matching/workbench.server.ts";
import { type RoundOnBench, roundOnBench } from "#app/domain/rounds/screens.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { Decided } from "./decided.tsx";
import { Left } from "./left.tsx";
import { MatchingTabs } from "./matching-tabs.tsx";
import { PlanCards } from "./plan-cards.tsx";
import { Relaxations } from "./relaxations.tsx";
import { RoundHead } from "./round-head.tsx";
import { NotNow, UnplannedWishes } from "./unplanned-wishes.tsx";

export const handle: PageHandle = { title: (t) => t("office_matching:title") };

/**
 * `?person=` leads to the list of those who fit this man, `?relaxed=` shows the plan without a rule,
 * `?round=` that of a round.
 */
export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const language = languageOf(request);
  const { relaxed, person, round } = readFields(new URL(request.url).searchParams, WorkbenchQuery);
  if (person) throw redirect(`/${language}/office/people/${person}/matches`);
  const bench = await workbench(db, { by, language, relaxed, roundId: round });
  return { ...bench, round: await roundOnBench(db, { by, language, roundId: round }) };
});

export default function MatchingPage() {
  const { t } = useTranslation("office_matching");
  const bench = useLoaderData<typeof loader>() as Workbench & { round: RoundOnBench | null };
  const { counts, pairs, round } = bench;
  return (
    <>
      {round ? (
        <RoundHead round={round} />
      ) : (
        <PageTitle lead={t("plan.lead")}>{t("title")}</PageTitle>
      )}
      {!round && <MatchingTabs here="plan" />}
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8">
        <Stats>
          <Stat value={counts.pairs} label={t("plan.pairs")} note={t("plan.pairs_note")} />
          <Stat value={counts.participants} label={t("plan.participants_left")} />
          <Stat value={counts.supportPersons} label={t("plan.support_persons_left")} />
        </Stats>
        <Relaxations bench={bench} />
        <UnplannedWishes bench={bench} />
        {pairs.length === 0 ? (
          <EmptyState title={t("plan.none")}>{t("plan.none_hint")}</EmptyState>
        ) : (
          <PlanCards bench={bench} />
        )}
        <Left bench={bench} />
        <NotNow bench={bench} />
        <Decided bench={bench} />
      </div>
    </>
  );
}
