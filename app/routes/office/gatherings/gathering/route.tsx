import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { facesFor } from "#app/domain/gatherings/face-answers.server.ts";
import { hostsToChoose } from "#app/domain/gatherings/hosting.server.ts";
import {
  gatheringForOffice,
  type OfficeGathering,
} from "#app/domain/gatherings/office-screens.server.ts";
import { seriesSums } from "#app/domain/gatherings/series-sums.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { FacesCard } from "../../events/event/faces-card.tsx";
import { AddDates } from "./add-dates.tsx";
import { AttendedCard } from "./attended-card.tsx";
import { DatesCard } from "./dates-card.tsx";
import { FactsCard } from "./facts-card.tsx";
import { HostCard } from "./host-card.tsx";
import { PublicationBar } from "./publication-bar.tsx";
import { QuestionsCard } from "./questions-card.tsx";
import { TextsCard } from "./texts-card.tsx";
import { titleOf } from "./title-of.ts";

export const handle: PageHandle<OfficeGathering | undefined> = {
  title: (_t, gathering) => gathering && titleOf(gathering),
};

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const asked = { by, gatheringId: params.id ?? "", language: languageOf(request) };
  return {
    ...(await gatheringForOffice(db, asked)),
    sums: await seriesSums(db, asked),
    faces: await facesFor(db, asked),
    hosts: await hostsToChoose(db, asked),
  };
});

export default function GatheringOfOffice() {
  const { t } = useTranslation("office_gatherings");
  const href = useHref();
  const gathering = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={href("/office/gatherings")}>{t("title")}</BackLink>
      <PageTitle>{titleOf(gathering)}</PageTitle>
      <div className="grid gap-6">
        <PublicationBar gathering={gathering} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <div className="grid gap-6">
            <DatesCard gathering={gathering} />
            <FacesCard faces={gathering.faces} />
            <AttendedCard sums={gathering.sums} />
            <Card title={t("add.title")}>
              <AddDates gatheringId={gathering.id} />
            </Card>
          </div>
          <div className="grid gap-6">
            <TextsCard gathering={gathering} />
            <FactsCard gathering={gathering} />
            <QuestionsCard gathering={gathering} />
            <HostCard gatheringId={gathering.id} hosts={gathering.hosts} />
          </div>
        </div>
      </div>
    </>
  );
}
