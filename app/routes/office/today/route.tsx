import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { db } from "#app/db.server.ts";
import { TodayQuery } from "#app/domain/today/forms.ts";
import { type OfficeToday, officeToday } from "#app/domain/today/office.server.ts";
import { WHOSE } from "#app/domain/today/rows.ts";
import { asking } from "#app/http/answering.server.ts";
import { readFields } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { useHref } from "#app/i18n/language-context.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PageHandle } from "#app/ui/title.ts";
import { NeedList } from "./need-list.tsx";

export const handle: PageHandle = { title: (t) => t("office_today:title") };

export const loader = asking(async ({ request }: LoaderFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { whose } = readFields(new URL(request.url).searchParams, TodayQuery);
  return officeToday(db, { by, whose });
});

export default function Today() {
  const { t } = useTranslation("office_today");
  const href = useHref();
  const today = useLoaderData<typeof loader>() as OfficeToday;
  const count = today.now.count + today.soon.count;
  return (
    <>
      <PageTitle lead={count > 0 && t("lead", { count })}>{t("title")}</PageTitle>
      <Tabs
        label={t("whose")}
        tabs={WHOSE.map((whose) => ({
          href: href(`/office?whose=${whose}`),
          label: t(whose),
          current: whose === today.whose,
          count: today.counts[whose],
        }))}
      />
      <div className="mt-6 grid gap-8">
        {count === 0 && <EmptyState title={t("empty_title")}>{t("empty")}</EmptyState>}
        <NeedList title={t("now")} group={today.now} men={today.men} />
        <NeedList title={t("soon")} group={today.soon} men={today.men} />
        <WentWell week={today.week} />
      </div>
    </>
  );
}

function WentWell({ week }: { week: OfficeToday["week"] }) {
  const { t } = useTranslation("office_today");
  const note = t("week_note");
  return (
    <section className="grid gap-3">
      <h2>{t("week_title")}</h2>
      <Stats>
        <Stat value={week.meetings} label={t("meetings")} note={note} />
        <Stat value={week.pairs} label={t("pairs")} note={note} />
        <Stat value={week.newcomers} label={t("newcomers")} note={note} />
      </Stats>
    </section>
  );
}
