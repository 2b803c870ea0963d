import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { type Comparison, comparison } from "#app/domain/matching/comparison.server.ts";
import { TwoQuery } from "#app/domain/matching/forms.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { TheTwo, useTwoNames } from "../man-in-plan.tsx";
import { usePlanHref } from "../plan-href.ts";
import { Why } from "../why.tsx";
import { Decide } from "./decide.tsx";
import { Difference } from "./difference.tsx";

export const handle: PageHandle = { title: (t) => t("office_matching:compare.title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { round, ...two } = readFields(new URL(request.url).searchParams, TwoQuery);
  return comparison(db, { by, ...two, roundId: round, language: languageOf(request) });
});

export default function ComparisonPage() {
  const { t } = useTranslation("office_matching");
  const compared = useLoaderData<typeof loader>() as Comparison;
  const { isPlanned, against, canBe } = compared;
  return (
    <>
      <BackLink href={usePlanHref()("")}>{t("acceptance.back")}</BackLink>
      <PageTitle lead={t(isPlanned ? "compare.planned" : "compare.not_planned")}>
        {useTwoNames()(compared)}
      </PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <Card>
          <div className="grid gap-4">
            <TheTwo {...compared} />
            <Why reasons={compared.reasons} mind={compared.mind} />
          </div>
        </Card>
        {against.length > 0 && (
          <Notice
            tone="mind"
            title={t(canBe ? "compare.against_judged" : "compare.against_forbids")}
          >
            <ul className="list-disc ps-5">
              {against.map((rule) => (
                <li key={rule}>{t(`plan.rule.${rule}`)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {canBe && <Difference compared={compared} />}
        <Decide compared={compared} />
      </div>
    </>
  );
}
