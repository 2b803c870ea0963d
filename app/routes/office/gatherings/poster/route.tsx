import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { PosterQuery } from "#app/domain/gatherings/forms.ts";
import { posterOf } from "#app/domain/gatherings/poster.server.ts";
import { sourcesToChoose } from "#app/domain/sources/sources.server.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { inLanguage, useHref } from "#app/i18n/language-context.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { PosterChoices } from "./poster-choices.tsx";
import { PosterSheet } from "./poster-sheet.tsx";
import { Slips } from "./slips.tsx";

export const handle: PageHandle = { title: (t) => t("office_reach:poster.title") };

export const loader = asking(async ({ request, params }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { event: eventId, ...asked } = readFields(new URL(request.url).searchParams, PosterQuery);
  const gatheringId = params.id ?? "";
  const poster = await posterOf(db, { by, gatheringId, eventId, ...asked });
  return { poster, asked, sources: await sourcesToChoose(db, { by }) };
});

/** The paper as it comes out of the printer; what stands around it is not printed. */
export default function PosterPage() {
  const { t } = useTranslation("office_reach");
  const href = useHref();
  const { poster, asked, sources } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="no-print">
        <BackLink href={href(`/office/gatherings/${poster.gatheringId}`)}>
          <span {...inLanguage(poster.textLanguage)}>{poster.title}</span>
        </BackLink>
        <PageTitle lead={t("poster.lead")}>{t("poster.title")}</PageTitle>
        {!poster.isPublic && <Notice tone="mind">{t("poster.draft")}</Notice>}
        <PosterChoices poster={poster} asked={asked} sources={sources} />
      </div>
      <section className="paper-desk" aria-label={t("poster.preview")} tabIndex={0}>
        {asked.paper === "slips" ? (
          <Slips poster={poster} />
        ) : (
          <PosterSheet poster={poster} paper={asked.paper} />
        )}
      </section>
    </>
  );
}
